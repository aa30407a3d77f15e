package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Origin;
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
        for (Expr node : query.nodes()) {
            if (node instanceof Expr.VectorSelector selector) {
                check(selector.shift(), query.selector().isPresent(), query.at(node), report);
            } else if (node instanceof Expr.Subquery subquery) {
                check(subquery.shift(), false, query.at(node), report);
            }
        }
    }

    private static void check(TimeShift shift, boolean bare, Origin origin, Report report) {
        if (shift.at().isPresent()) {
            report.error(origin, "'@' pins this to one moment, so the SLI never changes", "leave the '@' out");
        } else if (bare && shift.offsetMillis() != 0) {
            report.error(
                    origin,
                    "'offset' makes this count the events of another time",
                    "leave the offset out; the compiler shifts queries where it needs to");
        }
    }
}
