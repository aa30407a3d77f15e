package dev.slo.promql;

import java.util.IdentityHashMap;

/**
 * Notes the position of every node of a tree under construction and refuses trees that are too high, so that no pass
 * over a parsed tree can run out of stack.
 */
final class TreeBuilder {

    /** Levels of a tree, and of the parser's own nesting. */
    static final int HIGHEST = 250;

    private final Positions positions;
    private final IdentityHashMap<Expr, Integer> heights = new IdentityHashMap<>();
    private int nesting;

    TreeBuilder(int length) {
        this.positions = new Positions(length);
    }

    Positions positions() {
        return positions;
    }

    Span span(Object node) {
        return positions.of(node);
    }

    /** Notes a matcher, a grouping or a matching. */
    <T> T part(T part, int from, int to) {
        return positions.note(part, from, to);
    }

    /** Notes a node whose children are noted already. */
    <E extends Expr> E node(E node, int from, int to) {
        int below = 0;
        for (Expr child : node.children()) {
            below = Math.max(below, heights.getOrDefault(child, 0));
        }
        if (below >= HIGHEST) {
            throw tooDeep(from, to);
        }
        heights.put(node, below + 1);
        return positions.note(node, from, to);
    }

    /** Enters a level of the text. */
    void enter(Token at) {
        nesting++;
        if (nesting > HIGHEST) {
            throw tooDeep(at.from(), at.to());
        }
    }

    /** Leaves the level entered last. */
    void leave() {
        nesting--;
    }

    private static SyntaxProblem tooDeep(int from, int to) {
        return new SyntaxProblem(
                new Span(from, to),
                "the expression is nested more than " + HIGHEST + " levels deep, chains of operators included");
    }
}
