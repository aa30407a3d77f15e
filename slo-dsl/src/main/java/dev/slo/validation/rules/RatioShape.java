package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;

/** An error ratio is a share from 0 to 1: a rate that nothing divides, or a quantile of seconds, is none. */
final class RatioShape implements QueryRule {

    static final Code CODE = new Code("error-ratio.not-a-share");

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
        boolean divided = query.nodes(Expr.Binary.class).stream().anyMatch(binary -> binary.op() == BinaryOp.DIVIDE)
                || query.nodes(Expr.Call.class).stream()
                        .anyMatch(call -> call.function().equals("histogram_fraction"));
        if (query.role() != QuerySubject.Role.ERROR_RATIO || divided) {
            return;
        }
        query.nodes(Expr.Call.class).stream()
                .filter(call ->
                        Counters.isRate(call.function()) || call.function().equals("histogram_quantile"))
                .findFirst()
                .ifPresent(call -> report.warning(
                        query.at(call),
                        "This " + call.function() + "() is divided by nothing, so the result is no share from 0 to 1",
                        "divide failures by everything, or write the SLI as events or latency"));
    }
}
