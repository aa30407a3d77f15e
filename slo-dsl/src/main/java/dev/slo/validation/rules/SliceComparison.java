package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;

/** The query of a timeslice yields a value, and {@code good} compares it; a comparison inside drops the bad slices. */
final class SliceComparison implements QueryRule {

    static final Code CODE = new Code("timeslices.comparison-in-query");

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
        if (query.role() != QuerySubject.Role.TIMESLICES) {
            return;
        }
        query.expr().map(Nodes::bare).ifPresent(top -> {
            if (top instanceof Expr.Binary binary && binary.op().kind() == BinaryOp.Kind.COMPARISON && !binary.bool()) {
                report.warning(
                        query.at(binary),
                        "Slices that fail this comparison have no value, so they count as missing and not as bad",
                        "leave the comparison out of the query and write it as the condition 'good'");
            }
        });
    }
}
