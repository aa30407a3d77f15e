package dev.slo.promql;

import java.util.List;

/** Writes a tree on one line. */
final class OneLine implements ExprVisitor<StringBuilder> {

    private final StringBuilder out;

    OneLine(StringBuilder out) {
        this.out = out;
    }

    @Override
    public StringBuilder visit(Expr.NumberLiteral number) {
        return out.append(Numbers.print(number.value()));
    }

    @Override
    public StringBuilder visit(Expr.StringLiteral string) {
        return out.append(Quotes.quote(string.value()));
    }

    @Override
    public StringBuilder visit(Expr.VectorSelector selector) {
        return out.append(Fragments.selector(selector)).append(Fragments.shift(selector.shift()));
    }

    @Override
    public StringBuilder visit(Expr.MatrixSelector matrix) {
        return out.append(Fragments.selector(matrix.selector())).append(Fragments.matrix(matrix));
    }

    @Override
    public StringBuilder visit(Expr.Subquery subquery) {
        return operand(subquery.expr(), Parentheses.aroundSubqueried(subquery)).append(Fragments.subquery(subquery));
    }

    @Override
    public StringBuilder visit(Expr.Call call) {
        out.append(call.function());
        return arguments(call.args());
    }

    @Override
    public StringBuilder visit(Expr.Aggregate aggregate) {
        out.append(Fragments.aggregation(aggregate));
        return arguments(aggregate.children());
    }

    @Override
    public StringBuilder visit(Expr.Binary binary) {
        operand(binary.left(), Parentheses.aroundLeft(binary));
        out.append(' ').append(Fragments.operator(binary)).append(' ');
        return operand(binary.right(), Parentheses.aroundRight(binary));
    }

    @Override
    public StringBuilder visit(Expr.Unary unary) {
        out.append(unary.negative() ? '-' : '+');
        return operand(unary.expr(), Parentheses.aroundSigned(unary));
    }

    @Override
    public StringBuilder visit(Expr.Paren paren) {
        return operand(paren.expr(), true);
    }

    private StringBuilder operand(Expr expr, boolean parentheses) {
        if (!parentheses) {
            return expr.accept(this);
        }
        out.append('(');
        return expr.accept(this).append(')');
    }

    private StringBuilder arguments(List<Expr> args) {
        out.append('(');
        for (int i = 0; i < args.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            args.get(i).accept(this);
        }
        return out.append(')');
    }
}
