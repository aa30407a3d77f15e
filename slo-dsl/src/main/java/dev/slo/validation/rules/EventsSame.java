package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;
import java.util.Comparator;
import java.util.List;

/** The two queries of events count different things. */
final class EventsSame implements SloRule {

    static final Code CODE = new Code("events.same-query");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        List<QuerySubject> queries = slo.queries();
        if (queries.size() == 2 && key(queries.get(0)).equals(key(queries.get(1)))) {
            String first = queries.get(0).role().key();
            String second = queries.get(1).role().key();
            report.error(
                    queries.get(0).origin(),
                    "'" + first + "' and '" + second + "' count the same events",
                    "add to '" + first
                            + "' the matcher that tells its events from the others, such as status=~\"5..\"");
        }
    }

    /** The tree, with the matchers of a bare selector in one order. */
    private static Object key(QuerySubject query) {
        Expr expr = Nodes.bare(query.nodes().get(0));
        if (expr instanceof Expr.VectorSelector selector) {
            List<Expr.Matcher> sorted = selector.matchers().stream()
                    .distinct()
                    .sorted(Comparator.comparing(Expr.Matcher::label)
                            .thenComparing(Expr.Matcher::op)
                            .thenComparing(Expr.Matcher::value))
                    .toList();
            return new Expr.VectorSelector(selector.metric(), sorted, selector.shift());
        }
        return expr;
    }
}
