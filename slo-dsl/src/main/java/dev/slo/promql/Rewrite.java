package dev.slo.promql;

import java.util.function.UnaryOperator;

/** Changes parts of an expression and leaves the rest as it is. */
public final class Rewrite {

    private Rewrite() {}

    /** Replaces every {@code $window} by a length, or by a variable that stands for one. */
    public static Expr window(Expr expr, Range window) {
        return expr.accept(
                new Rebuild(UnaryOperator.identity(), range -> range instanceof Range.Placeholder ? window : range));
    }

    /** Replaces every selector, those of range selectors included, by what the function makes of it. */
    public static Expr selectors(Expr expr, UnaryOperator<Expr.VectorSelector> change) {
        return expr.accept(new Rebuild(change, UnaryOperator.identity()));
    }

    /** Whether the expression holds a {@code $window} that is still to be replaced. */
    public static boolean hasWindow(Expr expr) {
        boolean here = expr instanceof Expr.MatrixSelector matrix && matrix.range() instanceof Range.Placeholder;
        boolean subquery = expr instanceof Expr.Subquery sub
                && (sub.range() instanceof Range.Placeholder
                        || sub.step()
                                .filter(Range.Placeholder.class::isInstance)
                                .isPresent());
        return here || subquery || expr.children().stream().anyMatch(Rewrite::hasWindow);
    }
}
