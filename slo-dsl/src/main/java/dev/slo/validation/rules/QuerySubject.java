package dev.slo.validation.rules;

import dev.slo.diagnostic.Origin;
import dev.slo.model.Query;
import dev.slo.promql.Expr;
import dev.slo.promql.Parsed;
import dev.slo.promql.PromqlParser;
import dev.slo.promql.Span;
import dev.slo.spec.Origins;
import dev.slo.spec.Site;
import dev.slo.spec.SpecPath;
import java.util.List;
import java.util.Optional;

/**
 * A query of a spec, parsed once, with the way back to its characters.
 *
 * @param role what the spec uses it for
 * @param query the text
 * @param parsed what the parser made of it
 * @param nodes every node of the tree, an outer one before its parts; empty when the query does not parse
 * @param site where the text was written
 */
record QuerySubject(Role role, Query query, Parsed parsed, List<Expr> nodes, Site site) {

    /** What a spec uses a query for. */
    enum Role {
        /** Counts successes. */
        GOOD("events.good"),
        /** Counts failures. */
        BAD("events.bad"),
        /** Counts everything. */
        TOTAL("events.total"),
        /** Names a histogram. */
        HISTOGRAM("latency.histogram"),
        /** Yields the value of a timeslice. */
        TIMESLICES("timeslices.query"),
        /** Yields the share of errors. */
        ERROR_RATIO("errorRatio"),
        /** Is recorded as rate or errors. */
        RED("red"),
        /** Is recorded as duration. */
        RED_DURATION("red");

        private final String path;

        Role(String path) {
            this.path = path;
        }

        /** The keys below {@code sli} that lead to it. */
        String path() {
            return path;
        }

        /** The key that holds it, as users know it. */
        String key() {
            return path.substring(path.indexOf('.') + 1);
        }

        /** Whether it names a histogram. */
        boolean isHistogram() {
            return this == HISTOGRAM || this == RED_DURATION;
        }

        /** Whether only a selector fits, never an expression. */
        boolean selectorOnly() {
            return isHistogram() || this == RED;
        }

        /** Whether it counts events. */
        boolean counts() {
            return this == GOOD || this == BAD || this == TOTAL;
        }
    }

    /** Parses a query; {@code $window} is known where the spec may write an expression. */
    static QuerySubject of(Role role, Query query, SpecPath path, Origins origins) {
        Parsed parsed =
                role.selectorOnly() ? PromqlParser.parse(query.text()) : PromqlParser.parseTemplate(query.text());
        List<Expr> nodes = parsed.expr().map(Nodes::of).orElse(List.of());
        return new QuerySubject(role, query, parsed, nodes, origins.site(path));
    }

    /** The tree, unless the query does not parse. */
    Optional<Expr> expr() {
        return parsed.expr();
    }

    /** The selector that the whole query consists of, if it is one. */
    Optional<Expr.VectorSelector> selector() {
        return expr().filter(Expr.VectorSelector.class::isInstance).map(Expr.VectorSelector.class::cast);
    }

    /** Whether it is more than a selector. */
    boolean isExpression() {
        return expr().isPresent() && selector().isEmpty();
    }

    /** The nodes of one kind. */
    <T extends Expr> List<T> nodes(Class<T> kind) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Where the whole query was written. */
    Origin origin() {
        return site.whole();
    }

    /** Where a node, a matcher or a grouping of the tree was written. */
    Origin at(Object node) {
        return at(parsed.positions().of(node));
    }

    /** Where a stretch of the text was written. */
    Origin at(Span span) {
        return site.part(span.from(), span.to());
    }
}
