package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.Expr;
import java.util.Optional;

/** What is counted or put inside a rate is a counter by its name; a gauge that falls looks like a reset. */
final class GaugeAsCounter implements QueryRule {

    static final Code CODE = new Code("query.gauge-as-counter");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Severity mildest() {
        return Severity.WARNING;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        if (query.role().counts()) {
            query.selector().ifPresent(selector -> check(query, selector, "The compiler", report));
        }
        walk(query, report);
    }

    private static void walk(QuerySubject query, Report report) {
        boolean nativeHistogram = query.nodes(Expr.Call.class).stream()
                .anyMatch(call -> call.function().startsWith("histogram_"));
        for (Expr.Call call : query.nodes(Expr.Call.class)) {
            Optional<Expr.VectorSelector> counted = argument(call);
            if (Counters.isRate(call.function()) && !nativeHistogram) {
                counted.ifPresent(selector -> check(query, selector, call.function() + "()", report));
            } else if (Counters.isForGauges(call.function())) {
                counted.flatMap(Counters::metric)
                        .filter(Counters::isCounterName)
                        .ifPresent(metric -> report.warning(
                                query.at(call),
                                call.function() + "() is for gauges, and '" + metric + "' is a counter by its name",
                                "write rate() instead, which survives restarts"));
            }
        }
    }

    private static Optional<Expr.VectorSelector> argument(Expr.Call call) {
        return call.args().stream()
                .map(Nodes::bare)
                .filter(Expr.MatrixSelector.class::isInstance)
                .map(matrix -> ((Expr.MatrixSelector) matrix).selector())
                .findFirst();
    }

    private static void check(QuerySubject query, Expr.VectorSelector selector, String who, Report report) {
        Counters.metric(selector)
                .filter(metric -> !Counters.isCounterName(metric))
                .ifPresent(metric -> report.warning(
                        query.at(selector),
                        who + " takes the rate of '" + metric + "', which is no counter by its name",
                        "use the counter, whose name ends in _total, _count, _sum or _bucket"));
    }
}
