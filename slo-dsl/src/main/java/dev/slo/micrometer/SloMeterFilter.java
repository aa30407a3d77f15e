package dev.slo.micrometer;

import dev.slo.model.Sli;
import dev.slo.spec.ServiceSpec;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a registry publish exactly the buckets that latency SLOs need: their thresholds and the buckets that they declare.
 * Timers and distribution summaries that no SLO speaks of are left as they are. All meters of one name get the same
 * buckets, whatever their tags: the registry cannot expose a metric that is a histogram only in part. Meters that exist already keep what they
 * publish, so add the filter before the first meter:
 *
 * <pre>{@code
 * registry.config().meterFilter(SloMeterFilter.of(specs));
 * }</pre>
 */
public final class SloMeterFilter implements MeterFilter {

    private static final int NANOS = 9;

    private final List<LatencyNeed> needs;
    private final NamingConvention convention;

    private SloMeterFilter(List<LatencyNeed> needs, NamingConvention convention) {
        this.needs = needs;
        this.convention = convention;
    }

    /**
     * A filter for the latency SLOs of these services.
     *
     * @throws IllegalArgumentException when Micrometer cannot publish what an SLO needs, with the place in the spec
     */
    public static SloMeterFilter of(List<ServiceSpec> specs) {
        return of(specs, new PrometheusNamingConvention());
    }

    /** A filter for a registry with a naming convention of its own. */
    public static SloMeterFilter of(List<ServiceSpec> specs, NamingConvention convention) {
        List<LatencyNeed> needs =
                specs.stream().flatMap(spec -> LatencyNeed.of(spec).stream()).toList();
        needs.forEach(SloMeterFilter::requirePublishable);
        return new SloMeterFilter(needs, convention);
    }

    private static void requirePublishable(LatencyNeed need) {
        if (need.kind() == Sli.HistogramKind.NATIVE) {
            throw refused(need, "Micrometer publishes classic histograms only: leave out 'type: native'");
        }
        if (need.bounds().first().signum() <= 0) {
            throw refused(
                    need,
                    "a bucket ends above zero, and not at " + need.bounds().first());
        }
    }

    private static IllegalArgumentException refused(LatencyNeed need, String reason) {
        return new IllegalArgumentException(need.origin() + ": " + reason);
    }

    @Override
    public @Nullable DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        boolean timer = id.getType() == Meter.Type.TIMER;
        if (!timer && id.getType() != Meter.Type.DISTRIBUTION_SUMMARY) {
            return config;
        }
        SortedSet<Double> bounds = new TreeSet<>();
        String metric = id.getConventionName(convention);
        for (LatencyNeed need : needs) {
            if (need.metric().equals(metric)) {
                need.bounds().forEach(bound -> bounds.add(timer ? nanos(need, bound) : bound.doubleValue()));
            }
        }
        return bounds.isEmpty()
                ? config
                : DistributionStatisticConfig.builder()
                        .percentilesHistogram(false)
                        .serviceLevelObjectives(
                                bounds.stream().mapToDouble(Double::doubleValue).toArray())
                        .build()
                        .merge(config);
    }

    private static double nanos(LatencyNeed need, BigDecimal seconds) {
        try {
            return seconds.movePointRight(NANOS).longValueExact();
        } catch (ArithmeticException e) {
            throw refused(need, "a timer has whole nanoseconds, and no bucket at " + seconds + " seconds");
        }
    }
}
