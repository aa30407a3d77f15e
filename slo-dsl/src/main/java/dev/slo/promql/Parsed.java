package dev.slo.promql;

import java.util.List;
import java.util.Optional;

/**
 * What the parser makes of a text.
 *
 * @param expr the tree; empty exactly when there are problems
 * @param positions where each node of the tree was written; empty without a tree
 * @param problems what is wrong, in the order of the text; syntax problems stop at the first one, type problems are all
 *     told
 */
public record Parsed(Optional<Expr> expr, Positions positions, List<Problem> problems) {

    /** Copies the problems. */
    public Parsed {
        problems = List.copyOf(problems);
    }

    /**
     * Something wrong with an expression.
     *
     * @param span where
     * @param message one sentence without a full stop
     */
    public record Problem(Span span, String message) {}
}
