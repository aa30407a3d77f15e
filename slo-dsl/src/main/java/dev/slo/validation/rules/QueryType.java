package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlTypes;
import dev.slo.promql.ValueType;

/** An expression yields an instant vector; a scalar will do where the SLI has one value and no labels. */
final class QueryType implements QueryRule {

    static final Code CODE = new Code("query.type");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        query.expr()
                .filter(expr -> !(query.role().counts() && expr instanceof Expr.MatrixSelector))
                .map(PromqlTypes::typeOf)
                .filter(type -> !fits(query, type))
                .ifPresent(type -> report.error(
                        query.origin(),
                        "This yields a " + type.title() + ", but an SLI needs an instant vector",
                        "write an expression with one value per series, such as sum(rate(...[$window]))"));
    }

    private static boolean fits(QuerySubject query, ValueType type) {
        boolean oneValue =
                query.role() == QuerySubject.Role.TIMESLICES || query.role() == QuerySubject.Role.ERROR_RATIO;
        return type == ValueType.INSTANT || (type == ValueType.SCALAR && oneValue);
    }
}
