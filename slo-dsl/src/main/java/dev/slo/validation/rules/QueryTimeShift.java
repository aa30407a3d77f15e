package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;
import dev.slo.promql.TimeShift;

/**
 * A query reads the present. The recordings move it through time by themselves; a query pinned with {@code @} never
 * changes, and a shifted selector counts another moment's events.
 */
final class QueryTimeShift implements EveryQueryRule {

    static final Code CODE = new Code("query.time-shift");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        boolean bare = query.selector().isPresent();
        for (Expr node : query.nodes()) {
            TimeShift shift = shift(node);
            if (shift.at().isPresent()) {
                report.error(
                        query.at(node), "'@' pins this to one moment, so the SLI never changes", "leave the '@' out");
            } else if (bare && shift.offsetMillis() != 0) {
                report.error(
                        query.at(node),
                        "'offset' makes this count the events of another time",
                        "leave the offset out; the compiler shifts queries where it needs to");
            }
        }
    }

    private static TimeShift shift(Expr node) {
        if (node instanceof Expr.VectorSelector selector) {
            return selector.shift();
        }
        return node instanceof Expr.Subquery subquery ? subquery.shift() : TimeShift.NONE;
    }
}
