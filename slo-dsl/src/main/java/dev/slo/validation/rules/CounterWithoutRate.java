package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.Expr;
import java.util.Set;

/** A counter in an expression stands inside a rate: its bare value only says how long the process has lived. */
final class CounterWithoutRate implements QueryRule {

    static final Code CODE = new Code("query.counter-without-rate");

    /** Functions and aggregations that look at whether a series is there and not at its value. */
    private static final Set<String> BLIND = Set.of("absent", "count", "group", "timestamp");

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
        if (!query.isExpression()) {
            return;
        }
        walk(query, query.nodes().get(0), report);
    }

    /** Whether what is below the node is counted or not looked at. */
    private static boolean isBlind(Expr node) {
        if (node instanceof Expr.Aggregate aggregate) {
            return BLIND.contains(aggregate.op());
        }
        return node instanceof Expr.Call call && (BLIND.contains(call.function()) || Counters.isRate(call.function()));
    }

    private static void walk(QuerySubject query, Expr node, Report report) {
        if (node instanceof Expr.MatrixSelector || isBlind(node)) {
            return;
        }
        if (node instanceof Expr.VectorSelector selector) {
            Counters.metric(selector)
                    .filter(Counters::isCounterName)
                    .ifPresent(metric -> report.warning(
                            query.at(node),
                            "'" + metric + "' is a counter by its name, and nothing takes its rate",
                            "write rate(" + metric + "{...}[$window])"));
        }
        node.children().forEach(child -> walk(query, child, report));
    }
}
