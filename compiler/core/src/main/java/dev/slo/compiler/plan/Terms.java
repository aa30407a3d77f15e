package dev.slo.compiler.plan;

import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.Range;
import dev.slo.promql.TimeShift;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The PromQL terms that rules and dashboards are made of, so that they read like the formulas they implement. */
public final class Terms {

    private Terms() {}

    /** A decimal as PromQL's double. */
    public static Expr number(BigDecimal value) {
        return new Expr.NumberLiteral(value.doubleValue());
    }

    /** A number. */
    public static Expr number(double value) {
        return new Expr.NumberLiteral(value);
    }

    /** {@code metric{matchers}}. */
    public static Expr.VectorSelector series(String metric, Expr.Matcher... matchers) {
        return new Expr.VectorSelector(Optional.of(metric), List.of(matchers), TimeShift.NONE);
    }

    /** {@code label="value"}. */
    public static Expr.Matcher equal(String label, String value) {
        return new Expr.Matcher(label, MatchOp.EQUAL, value);
    }

    /** {@code label=~"regex"}. */
    public static Expr.Matcher matching(String label, String regex) {
        return new Expr.Matcher(label, MatchOp.REGEX, regex);
    }

    /** {@code selector[span]}. */
    public static Expr range(Expr.VectorSelector selector, TimeSpan span) {
        return new Expr.MatrixSelector(selector, fixed(span));
    }

    /** A span as a range. */
    public static Range.Fixed fixed(TimeSpan span) {
        return new Range.Fixed(span.millis());
    }

    /** {@code function(selector[span])}. */
    public static Expr over(String function, Expr.VectorSelector selector, TimeSpan span) {
        return call(function, range(selector, span));
    }

    /** {@code function(selector[range])}, such as over {@code $__rate_interval}. */
    public static Expr over(String function, Expr.VectorSelector selector, Range range) {
        return call(function, new Expr.MatrixSelector(selector, range));
    }

    /** {@code function(args)}. */
    public static Expr call(String function, Expr... args) {
        return new Expr.Call(function, List.of(args));
    }

    /** A string. */
    public static Expr text(String value) {
        return new Expr.StringLiteral(value);
    }

    /** {@code op by (labels) (expr)}; without the clause for no labels. */
    public static Expr aggregate(String op, List<String> labels, Expr expr) {
        Optional<Expr.Grouping> grouping =
                labels.isEmpty() ? Optional.empty() : Optional.of(new Expr.Grouping(false, labels));
        return new Expr.Aggregate(op, Optional.empty(), expr, grouping);
    }

    /** {@code left op right}. */
    public static Expr binary(BinaryOp op, Expr left, Expr right) {
        return new Expr.Binary(op, left, right, false, Optional.empty());
    }

    /** A comparison that yields 0 or 1 instead of filtering. */
    public static Expr truth(BinaryOp comparison, Expr left, Expr right) {
        return new Expr.Binary(comparison, left, right, true, Optional.empty());
    }

    /** A binary operation whose series find each other by these labels alone. */
    public static Expr on(List<String> labels, BinaryOp op, Expr left, Expr right) {
        return new Expr.Binary(
                op, left, right, false, Optional.of(new Expr.VectorMatching(true, labels, Optional.empty())));
    }

    /** A binary operation of many series on the left with one of the same identity on the right. */
    public static Expr perSlo(BinaryOp op, Expr left, Expr right) {
        Expr.GroupSide many = new Expr.GroupSide(true, List.of());
        Expr.VectorMatching matching = new Expr.VectorMatching(true, SeriesNames.IDENTITY, Optional.of(many));
        return new Expr.Binary(op, left, right, false, Optional.of(matching));
    }

    /** {@code left and right}. */
    public static Expr and(Expr left, Expr right) {
        return binary(BinaryOp.AND, left, right);
    }

    /** {@code left * right}. */
    public static Expr times(Expr left, Expr right) {
        return binary(BinaryOp.MULTIPLY, left, right);
    }

    /** {@code left - right}. */
    public static Expr minus(Expr left, Expr right) {
        return binary(BinaryOp.SUBTRACT, left, right);
    }

    /** {@code left / (right > 0)}: no result instead of a division by zero, so no recorded series ever holds NaN. */
    public static Expr ratio(Expr left, Expr right) {
        return binary(BinaryOp.DIVIDE, left, binary(BinaryOp.GREATER, right, number(0)));
    }

    /** {@code a op b op c}, left to right. */
    public static Expr chain(BinaryOp op, List<Expr> terms) {
        BinaryOperator<Expr> step = (left, right) -> binary(op, left, right);
        return terms.stream().reduce(step).orElseThrow(() -> new IllegalArgumentException("an empty chain"));
    }
}
