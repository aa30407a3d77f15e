package dev.slo.compiler.export;

import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An indicator as keys and values. */
final class SliSection {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);
    private static final BigDecimal A_DAY = BigDecimal.valueOf(86_400);

    private SliSection() {}

    static Map<String, Object> of(Sli sli) {
        if (sli instanceof Sli.BadOverTotal events) {
            return events("bad", events.bad(), "total", events.total());
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            return events("good", events.good(), "total", events.total());
        }
        if (sli instanceof Sli.GoodAndBad events) {
            return events("good", events.good(), "bad", events.bad());
        }
        if (sli instanceof Sli.Latency latency) {
            return Map.of("latency", latency(latency));
        }
        if (sli instanceof Sli.Timeslices slices) {
            return Map.of("timeslices", timeslices(slices));
        }
        return Map.of("errorRatio", ((Sli.ErrorRatio) sli).query().text());
    }

    private static Map<String, Object> events(String firstKey, Query first, String secondKey, Query second) {
        return Map.of(
                "events",
                new Keys()
                        .put(firstKey, first.text())
                        .put(secondKey, second.text())
                        .section());
    }

    private static Map<String, Object> latency(Sli.Latency latency) {
        boolean seconds = latency.histogram().text().contains("_seconds");
        return new Keys()
                .put("histogram", latency.histogram().text())
                .put("threshold", bound(latency.threshold(), seconds))
                .putUnless(
                        latency.kind() == Sli.HistogramKind.CLASSIC,
                        "type",
                        latency.kind().name().toLowerCase(Locale.ROOT))
                .putIfAny(
                        "buckets",
                        latency.buckets().stream()
                                .map(bound -> bound(bound, seconds))
                                .toList())
                .section();
    }

    /** A duration where the metric is in seconds and the bound in whole milliseconds, else a number. */
    private static Object bound(BigDecimal bound, boolean seconds) {
        boolean readable = seconds && bound.scale() <= 3 && bound.signum() > 0 && bound.compareTo(A_DAY) <= 0;
        return Optional.of(bound)
                .filter(value -> readable)
                .map(value -> (Object) new TimeSpan(value.multiply(MILLIS).longValueExact()).toString())
                .orElse(bound);
    }

    private static Map<String, Object> timeslices(Sli.Timeslices slices) {
        return new Keys()
                .put("query", slices.query().text())
                .put("good", slices.good().toString())
                .put("slice", slices.slice().toString())
                .put("noData", slices.noData().name().toLowerCase(Locale.ROOT))
                .section();
    }
}
