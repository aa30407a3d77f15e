package dev.slo.promql;

import java.util.Optional;

/**
 * Parses operators by precedence (Pratt's method). A sign binds like a multiplication, so {@code -1^2} is the negative
 * of {@code 1^2}; ranges, offsets and {@code @} bind tighter than everything.
 */
final class ExprParser {

    private final Tokens tokens;
    private final TreeBuilder tree;
    private final PrimaryParser primaries;
    private final SuffixParser suffixes;
    private final LabelListParser labels;

    ExprParser(Tokens tokens, TreeBuilder tree) {
        this.tokens = tokens;
        this.tree = tree;
        this.primaries = new PrimaryParser(tokens, tree, this);
        this.suffixes = new SuffixParser(tokens, tree);
        this.labels = new LabelListParser(tokens, tree);
    }

    Expr expression() {
        return binary(BinaryOp.OR.precedence());
    }

    private Expr binary(int loosest) {
        tree.enter(tokens.peek());
        Expr left = unary();
        Optional<BinaryOp> next = BinaryOp.of(tokens.peek().text());
        while (next.isPresent() && next.get().precedence() >= loosest) {
            left = operation(left, next.get());
            next = BinaryOp.of(tokens.peek().text());
        }
        tree.leave();
        return left;
    }

    private Expr operation(Expr left, BinaryOp op) {
        tokens.take();
        boolean bool = tokens.acceptKeyword("bool");
        Optional<Expr.VectorMatching> matching = labels.optionalMatching();
        Expr right = binary(op.rightAssociative() ? op.precedence() : op.precedence() + 1);
        return tree.node(
                new Expr.Binary(op, left, right, bool, matching),
                tree.span(left).from(),
                tree.span(right).to());
    }

    private Expr unary() {
        Token sign = tokens.peek();
        if (!sign.isSymbol("-") && !sign.isSymbol("+")) {
            return suffixes.apply(primaries.primary());
        }
        tokens.take();
        boolean negative = sign.isSymbol("-");
        Expr operand = binary(BinaryOp.POWER.precedence());
        Expr signed = operand instanceof Expr.NumberLiteral number
                ? new Expr.NumberLiteral(negative ? -number.value() : number.value())
                : new Expr.Unary(negative, operand);
        return tree.node(signed, sign.from(), tree.span(operand).to());
    }
}
