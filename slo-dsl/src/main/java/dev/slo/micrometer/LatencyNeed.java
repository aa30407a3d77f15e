package dev.slo.micrometer;

import dev.slo.diagnostic.Origin;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.PromqlParser;
import dev.slo.promql.Regexes;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Buckets that a latency SLO needs.
 *
 * @param histogram the histogram's selector
 * @param kind how the SLO wants it exposed
 * @param bounds the threshold and the buckets that the SLO declares, in the metric's unit
 * @param origin where the threshold stands
 */
record LatencyNeed(Expr.VectorSelector histogram, Sli.HistogramKind kind, SortedSet<BigDecimal> bounds, Origin origin) {

    /** What the latency SLOs of a service need. */
    static List<LatencyNeed> of(ServiceSpec spec) {
        List<LatencyNeed> needs = new ArrayList<>();
        List<Slo> slos = spec.service().slos();
        for (int i = 0; i < slos.size(); i++) {
            SpecPath place = SpecPath.slo(i).field("sli").field("latency").field("threshold");
            if (slos.get(i).sli() instanceof Sli.Latency latency) {
                selector(latency)
                        .ifPresent(selector -> needs.add(new LatencyNeed(
                                selector,
                                latency.kind(),
                                bounds(latency),
                                spec.origins().at(place))));
            }
        }
        return needs;
    }

    private static Optional<Expr.VectorSelector> selector(Sli.Latency latency) {
        return PromqlParser.parse(latency.histogram().text())
                .expr()
                .filter(Expr.VectorSelector.class::isInstance)
                .map(Expr.VectorSelector.class::cast);
    }

    private static SortedSet<BigDecimal> bounds(Sli.Latency latency) {
        SortedSet<BigDecimal> bounds = new TreeSet<>(latency.buckets());
        bounds.add(latency.threshold());
        return bounds;
    }

    /**
     * Whether a meter can be meant. A label that the meter does not have decides nothing: Prometheus may add it.
     *
     * @param metric what the meter is called in Prometheus
     * @param labels its labels there
     */
    boolean concerns(String metric, Map<String, String> labels) {
        return histogram.metric().equals(Optional.of(metric))
                && histogram.matchers().stream().allMatch(matcher -> {
                    String value = labels.get(matcher.label());
                    return value == null || matches(matcher, value);
                });
    }

    private static boolean matches(Expr.Matcher matcher, String value) {
        boolean positive = matcher.op() == MatchOp.EQUAL || matcher.op() == MatchOp.REGEX;
        boolean same = matcher.op().isRegex()
                ? Regexes.matches(matcher.value(), value)
                : matcher.value().equals(value);
        return positive == same;
    }
}
