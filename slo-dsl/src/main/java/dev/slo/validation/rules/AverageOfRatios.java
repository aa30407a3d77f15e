package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlTypes;
import dev.slo.promql.ValueType;

/** Ratios are not averaged: the quiet instance or minute would weigh as much as the busy one. */
final class AverageOfRatios implements QueryRule {

    static final Code CODE = new Code("query.average-of-ratios");

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
        for (Expr node : query.nodes()) {
            if (averages(node) && Nodes.of(node).stream().anyMatch(AverageOfRatios::isRatio)) {
                report.warning(
                        query.at(node),
                        "This averages ratios, so that little traffic weighs as much as much traffic",
                        "divide sums instead, such as sum(rate(bad[$window])) / sum(rate(all[$window]))");
                return;
            }
        }
    }

    private static boolean averages(Expr node) {
        if (node instanceof Expr.Aggregate aggregate) {
            return aggregate.op().equals("avg");
        }
        return node instanceof Expr.Call call && call.function().equals("avg_over_time");
    }

    private static boolean isRatio(Expr node) {
        return node instanceof Expr.Binary binary
                && binary.op() == BinaryOp.DIVIDE
                && PromqlTypes.typeOf(binary.left()) == ValueType.INSTANT
                && PromqlTypes.typeOf(binary.right()) == ValueType.INSTANT;
    }
}
