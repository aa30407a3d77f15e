package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;

/** Missing data stays missing: {@code or vector(0)} turns it into silence that looks like health, or into an outage. */
final class VectorZero implements QueryRule {

    static final Code CODE = new Code("query.vector-fallback");

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
        for (Expr.Binary binary : query.nodes(Expr.Binary.class)) {
            if (binary.op() == BinaryOp.OR && isVector(binary.right())) {
                report.warning(
                        query.at(binary.right()),
                        "This fallback hides missing data, and it has none of the labels of the series it stands for",
                        query.role() == QuerySubject.Role.TIMESLICES
                                ? "leave it out; noData says what a slice without data counts as"
                                : "leave it out; missing failures count as none while there is traffic");
            }
        }
    }

    private static boolean isVector(Expr side) {
        return Nodes.bare(side) instanceof Expr.Call call && call.function().equals("vector");
    }
}
