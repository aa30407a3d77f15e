package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import java.util.Optional;

/**
 * An expression that counts events, or that takes a rate to make an error ratio, leaves its range to the compiler: the
 * same expression is recorded over the base window and may be evaluated over others.
 */
final class MissingWindow implements QueryRule {

    static final Code CODE = new Code("query.missing-window");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        if (!query.isExpression() || Ranges.in(query).anyMatch(Range.Placeholder.class::isInstance)) {
            return;
        }
        Optional<Expr> literal = Ranges.fixed(query).findFirst();
        if (query.role().counts() && !(query.nodes().get(0) instanceof Expr.MatrixSelector)) {
            report.error(
                    literal.map(query::at).orElse(query.origin()),
                    "This expression counts events without $window, so the compiler cannot choose its range",
                    "write the range as [$window], such as sum(rate(http_requests_total[$window]))");
        } else if (query.role() == QuerySubject.Role.ERROR_RATIO) {
            literal.ifPresent(node -> report.error(
                    query.at(node),
                    "This expression has a fixed range instead of $window",
                    "write the range as [$window]; the compiler fills it in"));
        }
    }
}
