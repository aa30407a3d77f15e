package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.fixed;

import dev.slo.model.Query;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlParser;
import dev.slo.promql.PromqlTypes;
import dev.slo.promql.Range;
import dev.slo.promql.Rewrite;
import dev.slo.promql.ValueType;

/** Reads the queries of a validated spec: a bare counter becomes its rate, {@code $window} becomes a range. */
public final class Measure {

    private Measure() {}

    /** The query over a window: the rate of a bare selector, or the expression with {@code $window} replaced. */
    static Expr rate(Query query, TimeSpan window) {
        return rate(query, fixed(window));
    }

    /** The same over a range that somebody else may fill in, such as {@code $__rate_interval}. */
    public static Expr rate(Query query, Range window) {
        Expr parsed = parse(query);
        if (parsed instanceof Expr.VectorSelector counter) {
            return Terms.over("rate", counter, window);
        }
        return Rewrite.window(parsed, window);
    }

    /** The query's value as a vector, with {@code $window} replaced. */
    public static Expr vector(Query query, TimeSpan window) {
        Expr value = Rewrite.window(parse(query), fixed(window));
        return PromqlTypes.typeOf(value) == ValueType.SCALAR ? Terms.call("vector", value) : value;
    }

    /** The query as the selector that it is. */
    public static Expr.VectorSelector selector(Query query) {
        if (parse(query) instanceof Expr.VectorSelector selector) {
            return selector;
        }
        throw new IllegalArgumentException("not a selector: " + query);
    }

    /** The query as it stands in the spec. */
    static Expr parse(Query query) {
        return PromqlParser.parseTemplate(query.text())
                .expr()
                .orElseThrow(() -> new IllegalArgumentException("not validated: " + query));
    }
}
