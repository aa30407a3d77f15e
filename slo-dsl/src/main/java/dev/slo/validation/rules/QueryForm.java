package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;

/**
 * Where the compiler chooses the range and the aggregation, the spec writes a selector and nothing around it: always for
 * histograms and RED recordings, and for events unless something takes the rate.
 */
final class QueryForm implements EveryQueryRule {

    static final Code CODE = new Code("query.not-a-selector");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        if (query.role().selectorOnly() && query.isExpression()) {
            report.error(
                    query.origin(),
                    "This is an expression, but only a selector fits here",
                    "write the metric and its matchers alone, such as http_requests_total{job=\"api\"}");
        } else if (query.role().counts()
                && query.expr().filter(Expr.MatrixSelector.class::isInstance).isPresent()) {
            report.error(
                    query.origin(),
                    "This selector has a range, but nothing takes a rate over it",
                    "write the selector without a range, or an expression such as sum(rate(...[$window]))");
        }
    }
}
