package dev.slo.contract;

import dev.slo.diagnostic.Origin;
import dev.slo.model.Query;
import dev.slo.promql.Expr;
import dev.slo.promql.Parsed;
import dev.slo.promql.PromqlParser;
import dev.slo.promql.Span;
import dev.slo.spec.Site;
import java.util.Optional;

/**
 * A query of a spec, parsed, with its place.
 *
 * @param parsed what the parser makes of it; what is wrong with it is for the validation to say
 * @param site where the spec has it
 */
record QueryText(Parsed parsed, Site site) {

    static QueryText of(Query query, Site site) {
        return new QueryText(PromqlParser.parseTemplate(query.text()), site);
    }

    /** Where a node, a matcher or a grouping of the query stands. */
    Origin at(Object node) {
        Span span = parsed.positions().of(node);
        return site.part(span.from(), span.to());
    }

    /** The expression without the parentheses around it. */
    Optional<Expr> expr() {
        return parsed.expr().map(QueryText::unwrapped);
    }

    private static Expr unwrapped(Expr expr) {
        return expr instanceof Expr.Paren paren ? unwrapped(paren.expr()) : expr;
    }
}
