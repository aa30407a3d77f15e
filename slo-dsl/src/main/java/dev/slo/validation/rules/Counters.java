package dev.slo.validation.rules;

import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What names tell about metrics: Prometheus' naming conventions, which client libraries enforce. */
final class Counters {

    private static final Set<String> RATES = Set.of("rate", "increase", "irate");
    private static final Set<String> GAUGE_FUNCTIONS = Set.of("delta", "idelta", "deriv", "predict_linear");
    private static final List<String> SUFFIXES = List.of("_total", "_count", "_sum", "_bucket");

    private Counters() {}

    /** Whether the function turns a counter into a number of events. */
    static boolean isRate(String function) {
        return RATES.contains(function);
    }

    /** Whether the function makes sense for gauges only. */
    static boolean isForGauges(String function) {
        return GAUGE_FUNCTIONS.contains(function);
    }

    /** Whether a metric of that name is a counter. */
    static boolean isCounterName(String metric) {
        return SUFFIXES.stream().anyMatch(metric::endsWith);
    }

    /** The name of the metric that a selector selects, if it selects one. */
    static Optional<String> metric(Expr.VectorSelector selector) {
        return selector.metric().or(() -> selector.matchers().stream()
                .filter(matcher -> matcher.label().equals("__name__") && matcher.op() == MatchOp.EQUAL)
                .map(Expr.Matcher::value)
                .findFirst());
    }
}
