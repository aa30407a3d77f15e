package dev.slo.sample.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of every timer of the services: eleven from 5 ms to 10 s, and those that an SLO asked for before. The timers
 * of the JVM stay without.
 */
final class StandardBuckets implements MeterFilter {

    /** The upper ends. Thresholds of the samples' SLOs are among them. */
    static final List<Duration> BOUNDS = List.of(
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(2_500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));

    @Override
    public @Nullable DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        if (id.getType() != Meter.Type.TIMER || id.getName().startsWith("jvm.")) {
            return config;
        }
        SortedSet<Double> bounds = new TreeSet<>();
        BOUNDS.forEach(bound -> bounds.add((double) bound.toNanos()));
        double[] declared = config.getServiceLevelObjectiveBoundaries();
        if (declared != null) {
            for (double bound : declared) {
                bounds.add(bound);
            }
        }
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(
                        bounds.stream().mapToDouble(Double::doubleValue).toArray())
                .build()
                .merge(config);
    }
}
