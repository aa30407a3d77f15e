package dev.slo.validation.rules;

import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;

/** Walks a PromQL tree from the top to its leaves. */
final class Nodes {

    private Nodes() {}

    /** The node itself and everything below it, an outer node before its parts, from left to right. */
    static List<Expr> of(Expr root) {
        List<Expr> nodes = new ArrayList<>();
        collect(root, nodes);
        return List.copyOf(nodes);
    }

    private static void collect(Expr node, List<Expr> nodes) {
        nodes.add(node);
        node.children().forEach(child -> collect(child, nodes));
    }

    /** The node without the parentheses around it. */
    static Expr bare(Expr node) {
        return node instanceof Expr.Paren paren ? bare(paren.expr()) : node;
    }
}
