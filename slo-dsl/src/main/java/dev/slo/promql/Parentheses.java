package dev.slo.promql;

/** Where a tree needs parentheses that it does not hold itself. */
final class Parentheses {

    private static final int SIGN_PRECEDENCE = BinaryOp.MULTIPLY.precedence();
    private static final int TIGHTEST = BinaryOp.POWER.precedence() + 1;

    private Parentheses() {}

    static boolean aroundLeft(Expr.Binary binary) {
        int inner = precedence(binary.left());
        int outer = binary.op().precedence();
        return inner < outer || (inner == outer && binary.op().rightAssociative());
    }

    /** A sign on the right needs none: it cannot take what stands in front of it. */
    static boolean aroundRight(Expr.Binary binary) {
        if (!(binary.right() instanceof Expr.Binary)) {
            return false;
        }
        int inner = precedence(binary.right());
        int outer = binary.op().precedence();
        return inner < outer || (inner == outer && !binary.op().rightAssociative());
    }

    /** A sign and a number without parentheses would be one number. */
    static boolean aroundSigned(Expr.Unary unary) {
        Expr operand = unary.expr();
        return operand instanceof Expr.NumberLiteral
                || (operand instanceof Expr.Binary && precedence(operand) <= SIGN_PRECEDENCE);
    }

    static boolean aroundSubqueried(Expr.Subquery subquery) {
        return precedence(subquery.expr()) < TIGHTEST;
    }

    private static int precedence(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            return binary.op().precedence();
        }
        boolean signed = expr instanceof Expr.Unary
                || (expr instanceof Expr.NumberLiteral number && Numbers.isSigned(number.value()));
        return signed ? SIGN_PRECEDENCE : TIGHTEST;
    }
}
