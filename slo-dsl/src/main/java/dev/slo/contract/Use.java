package dev.slo.contract;

import dev.slo.diagnostic.Origin;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A selector where a spec uses it.
 *
 * @param selector the selector
 * @param query the query that it stands in
 * @param role what the query is for
 * @param counted whether its series must be counters
 * @param alone whether the query has no other selector
 */
record Use(Expr.VectorSelector selector, QueryText query, Role role, boolean counted, boolean alone) {

    private static final Set<String> OVER_COUNTERS = Set.of("rate", "increase", "irate", "resets");

    /** The selectors of a query; empty when it does not parse. A bare selector counts events. */
    static List<Use> in(QueryText query, Role role) {
        List<Use> uses = new ArrayList<>();
        query.expr().ifPresent(expr -> {
            boolean alone = Selectors.in(expr).size() == 1;
            collect(
                    expr,
                    expr instanceof Expr.VectorSelector,
                    (selector, counts) -> uses.add(new Use(selector, query, role, counts, alone)));
        });
        return List.copyOf(uses);
    }

    private static void collect(Expr expr, boolean counts, BiConsumer<Expr.VectorSelector, Boolean> uses) {
        if (expr instanceof Expr.VectorSelector found) {
            uses.accept(found, counts);
        }
        boolean below = expr instanceof Expr.Call call
                ? OVER_COUNTERS.contains(call.function())
                : expr instanceof Expr.MatrixSelector && counts;
        expr.children().forEach(child -> collect(child, below, uses));
    }

    /** The metric that is named in front of the braces or by {@code __name__="..."}. */
    Optional<String> metric() {
        return selector.metric().or(() -> selector.matchers().stream()
                .filter(matcher -> matcher.label().equals(LabelTest.NAME))
                .filter(matcher -> matcher.op() == MatchOp.EQUAL)
                .map(Expr.Matcher::value)
                .findFirst());
    }

    /** What it means that the selector selects nothing: a clause such as {@code the SLI never has data}. */
    String consequence() {
        return (alone ? role : Role.VALUE).consequence();
    }

    Origin origin() {
        return query.at(selector);
    }
}
