package dev.slo.compiler.emit.promtool;

import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Edits of expressions for mutants. */
final class ExprEdit {

    private ExprEdit() {}

    /** The tree with an edit applied to every node, children first. */
    static Expr everywhere(Expr expr, UnaryOperator<Expr> edit) {
        Expr rebuilt = expr;
        if (expr instanceof Expr.Binary binary) {
            rebuilt = new Expr.Binary(
                    binary.op(),
                    everywhere(binary.left(), edit),
                    everywhere(binary.right(), edit),
                    binary.bool(),
                    binary.matching());
        } else if (expr instanceof Expr.Call call) {
            List<Expr> args =
                    call.args().stream().map(arg -> everywhere(arg, edit)).toList();
            rebuilt = new Expr.Call(call.function(), args);
        } else if (expr instanceof Expr.Aggregate aggregate) {
            rebuilt = new Expr.Aggregate(
                    aggregate.op(), aggregate.parameter(), everywhere(aggregate.expr(), edit), aggregate.grouping());
        } else if (expr instanceof Expr.Paren paren) {
            rebuilt = new Expr.Paren(everywhere(paren.expr(), edit));
        }
        return edit.apply(rebuilt);
    }

    /** Ranges of one length get another one. */
    static Expr range(Expr expr, long millis, double factor) {
        return everywhere(expr, node -> {
            boolean found = node instanceof Expr.MatrixSelector matrix
                    && matrix.range() instanceof Range.Fixed fixed
                    && fixed.millis() == millis;
            return found
                    ? new Expr.MatrixSelector(
                            ((Expr.MatrixSelector) node).selector(), new Range.Fixed(Math.round(millis * factor)))
                    : node;
        });
    }

    /** Numbers on the right of an operator are multiplied, where they are this one. */
    static Expr number(Expr expr, BinaryOp op, double value, double factor) {
        return everywhere(expr, node -> {
            boolean found = node instanceof Expr.Binary binary
                    && binary.op() == op
                    && binary.right() instanceof Expr.NumberLiteral literal
                    && literal.value() == value;
            return found ? withRight((Expr.Binary) node, new Expr.NumberLiteral(value * factor)) : node;
        });
    }

    /** The expression once for each operator of a kind in it, with that one changed. */
    static List<Expr> eachBinary(Expr expr, BinaryOp op, UnaryOperator<Expr> edit) {
        List<Expr.Binary> found = new ArrayList<>();
        everywhere(expr, node -> {
            if (node instanceof Expr.Binary binary && binary.op() == op) {
                found.add(binary);
            }
            return node;
        });
        return found.stream()
                .map(target -> everywhere(expr, node -> node.equals(target) ? edit.apply(node) : node))
                .distinct()
                .toList();
    }

    static Expr withOp(Expr expr, BinaryOp op) {
        Expr.Binary binary = (Expr.Binary) expr;
        return new Expr.Binary(op, binary.left(), binary.right(), binary.bool(), binary.matching());
    }

    private static Expr withRight(Expr.Binary binary, Expr right) {
        return new Expr.Binary(binary.op(), binary.left(), right, binary.bool(), binary.matching());
    }
}
