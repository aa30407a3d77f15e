package dev.slo.promql;

import java.util.ArrayList;
import java.util.List;

/** Finds the selectors of an expression. */
public final class Selectors {

    private Selectors() {}

    /** All selectors in the order of the text, those of range selectors included. */
    public static List<Expr.VectorSelector> in(Expr expr) {
        List<Expr.VectorSelector> found = new ArrayList<>();
        collect(expr, found);
        return List.copyOf(found);
    }

    private static void collect(Expr expr, List<Expr.VectorSelector> found) {
        if (expr instanceof Expr.VectorSelector selector) {
            found.add(selector);
        }
        expr.children().forEach(child -> collect(child, found));
    }
}
