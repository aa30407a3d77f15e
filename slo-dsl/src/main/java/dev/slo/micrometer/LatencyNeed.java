package dev.slo.micrometer;

import dev.slo.diagnostic.Origin;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlParser;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Buckets that a latency SLO needs.
 *
 * @param metric the histogram's base name
 * @param kind how the SLO wants it exposed
 * @param bounds the threshold and the buckets that the SLO declares, in the metric's unit
 * @param origin where the threshold stands
 */
record LatencyNeed(String metric, Sli.HistogramKind kind, SortedSet<BigDecimal> bounds, Origin origin) {

    /** What the latency SLOs of a service need. */
    static List<LatencyNeed> of(ServiceSpec spec) {
        List<LatencyNeed> needs = new ArrayList<>();
        List<Slo> slos = spec.service().slos();
        for (int i = 0; i < slos.size(); i++) {
            SpecPath place = SpecPath.slo(i).field("sli").field("latency").field("threshold");
            if (slos.get(i).sli() instanceof Sli.Latency latency) {
                metric(latency)
                        .ifPresent(metric -> needs.add(new LatencyNeed(
                                metric,
                                latency.kind(),
                                bounds(latency),
                                spec.origins().at(place))));
            }
        }
        return needs;
    }

    private static Optional<String> metric(Sli.Latency latency) {
        return PromqlParser.parse(latency.histogram().text())
                .expr()
                .filter(Expr.VectorSelector.class::isInstance)
                .map(Expr.VectorSelector.class::cast)
                .flatMap(Expr.VectorSelector::metric);
    }

    private static SortedSet<BigDecimal> bounds(Sli.Latency latency) {
        SortedSet<BigDecimal> bounds = new TreeSet<>(latency.buckets());
        bounds.add(latency.threshold());
        return bounds;
    }
}
