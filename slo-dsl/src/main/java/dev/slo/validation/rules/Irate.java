package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.Expr;

/** {@code irate} sees the last two samples and forgets everything between two evaluations. */
final class Irate implements QueryRule {

    static final Code CODE = new Code("query.irate");

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
        query.nodes(Expr.Call.class).stream()
                .filter(call -> call.function().equals("irate"))
                .forEach(call -> report.warning(
                        query.at(call),
                        "irate() looks at two samples only, so events between two evaluations are lost",
                        "write rate()"));
    }
}
