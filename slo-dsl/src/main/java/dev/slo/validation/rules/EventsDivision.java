package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlTypes;
import dev.slo.promql.ValueType;

/** A count of events holds no quotient of two vectors: ratios cannot be added up over time. */
final class EventsDivision implements QueryRule {

    static final Code CODE = new Code("events.division");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        if (!query.role().counts()) {
            return;
        }
        for (Expr.Binary binary : query.nodes(Expr.Binary.class)) {
            if (binary.op() == BinaryOp.DIVIDE && PromqlTypes.typeOf(binary.right()) == ValueType.INSTANT) {
                report.error(
                        query.at(binary),
                        "This is a ratio, but '" + query.role().key() + "' counts events",
                        "give the two sides of the division as bad and total, or the whole as errorRatio");
            }
        }
    }
}
