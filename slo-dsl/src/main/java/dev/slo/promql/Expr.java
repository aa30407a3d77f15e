package dev.slo.promql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PromQL expression. Trees are pure: they hold no positions, so equal expressions are equal; the parser returns the
 * positions beside the tree ({@link Parsed}).
 */
public sealed interface Expr {

    /** Hands this node to the visitor's method for its kind. */
    <R> R accept(ExprVisitor<R> visitor);

    /** The expressions directly below this one, in the order of the text. */
    List<Expr> children();

    /**
     * A number.
     *
     * @param value any double, infinite and not-a-number included
     */
    record NumberLiteral(double value) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return List.of();
        }
    }

    /**
     * A string.
     *
     * @param value its value, not its spelling
     */
    record StringLiteral(String value) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return List.of();
        }
    }

    /**
     * An instant vector selector.
     *
     * @param metric the name in front of the braces; empty when only matchers select
     * @param matchers those inside the braces, in their order; a quoted metric name inside the braces ({@code
     *     {"my.metric"}}) is the metric
     * @param shift offset and {@code @}
     */
    record VectorSelector(Optional<String> metric, List<Matcher> matchers, TimeShift shift) implements Expr {
        /** Copies the matchers. */
        public VectorSelector {
            matchers = List.copyOf(matchers);
        }

        /** The same series at another time. */
        public VectorSelector withShift(TimeShift other) {
            return new VectorSelector(metric, matchers, other);
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return List.of();
        }
    }

    /**
     * A range vector selector. Its shift is written behind the range and kept in the selector.
     *
     * @param selector the series
     * @param range how far back from the evaluation time
     */
    record MatrixSelector(VectorSelector selector, Range range) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return List.of(selector);
        }
    }

    /**
     * An instant expression evaluated over a range.
     *
     * @param expr the expression
     * @param range how far back from the evaluation time
     * @param step distance of the evaluations; empty for the server's default
     * @param shift offset and {@code @}
     */
    record Subquery(Expr expr, Range range, Optional<Range> step, TimeShift shift) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return List.of(expr);
        }
    }

    /**
     * A function call.
     *
     * @param function the name, lower case as Prometheus writes it
     * @param args the arguments
     */
    record Call(String function, List<Expr> args) implements Expr {
        /** Copies the arguments. */
        public Call {
            args = List.copyOf(args);
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return args;
        }
    }

    /**
     * An aggregation over an instant vector.
     *
     * @param op the operator, such as {@code sum}
     * @param parameter of {@code topk}, {@code quantile}, {@code count_values} and the like
     * @param expr what is aggregated
     * @param grouping the labels kept or dropped; empty for one result overall
     */
    record Aggregate(String op, Optional<Expr> parameter, Expr expr, Optional<Grouping> grouping) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return Stream.concat(parameter.stream(), Stream.of(expr)).toList();
        }
    }

    /**
     * A binary operation.
     *
     * @param op the operator
     * @param left its left side
     * @param right its right side
     * @param bool whether a comparison yields 0 or 1 instead of filtering
     * @param matching how series of two vectors find each other; empty for all labels, one to one
     */
    record Binary(BinaryOp op, Expr left, Expr right, boolean bool, Optional<VectorMatching> matching) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return List.of(left, right);
        }
    }

    /**
     * A sign in front of an expression.
     *
     * @param negative minus, else plus
     * @param expr what follows
     */
    record Unary(boolean negative, Expr expr) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return List.of(expr);
        }
    }

    /**
     * Parentheses that the source wrote. The printer adds those that precedence needs by itself, so trees made by code
     * need none.
     *
     * @param expr what is inside
     */
    record Paren(Expr expr) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public List<Expr> children() {
            return List.of(expr);
        }
    }

    /**
     * A label matcher.
     *
     * @param label the label's name
     * @param op how values are compared
     * @param value a value or a regular expression
     */
    record Matcher(String label, MatchOp op, String value) {}

    /**
     * Labels of an aggregation.
     *
     * @param without whether the labels are dropped instead of kept
     * @param labels in the order written
     */
    record Grouping(boolean without, List<String> labels) {
        /** Copies the labels. */
        public Grouping {
            labels = List.copyOf(labels);
        }
    }

    /**
     * How the series of two vectors find each other.
     *
     * @param on whether only the labels named count, else all but those named
     * @param labels the labels of {@code on} or {@code ignoring}
     * @param group which side may have many partners; empty for one to one
     */
    record VectorMatching(boolean on, List<String> labels, Optional<GroupSide> group) {
        /** Copies the labels. */
        public VectorMatching {
            labels = List.copyOf(labels);
        }
    }

    /**
     * {@code group_left} or {@code group_right}.
     *
     * @param left whether the left side is the one with many series
     * @param include labels taken over from the side with one
     */
    record GroupSide(boolean left, List<String> include) {
        /** Copies the labels. */
        public GroupSide {
            include = List.copyOf(include);
        }
    }
}
