package dev.slo.promql;

import java.util.function.UnaryOperator;

/** Builds a tree anew with other selectors and ranges. */
class Rebuild implements ExprVisitor<Expr> {

    private final UnaryOperator<Expr.VectorSelector> selectors;
    private final UnaryOperator<Range> ranges;

    Rebuild(UnaryOperator<Expr.VectorSelector> selectors, UnaryOperator<Range> ranges) {
        this.selectors = selectors;
        this.ranges = ranges;
    }

    @Override
    public Expr visit(Expr.NumberLiteral number) {
        return number;
    }

    @Override
    public Expr visit(Expr.StringLiteral string) {
        return string;
    }

    @Override
    public Expr visit(Expr.VectorSelector selector) {
        return selectors.apply(selector);
    }

    @Override
    public Expr visit(Expr.MatrixSelector matrix) {
        return new Expr.MatrixSelector(selectors.apply(matrix.selector()), ranges.apply(matrix.range()));
    }

    @Override
    public Expr visit(Expr.Subquery subquery) {
        return new Expr.Subquery(
                subquery.expr().accept(this),
                ranges.apply(subquery.range()),
                subquery.step().map(ranges),
                subquery.shift());
    }

    @Override
    public Expr visit(Expr.Call call) {
        return new Expr.Call(
                call.function(),
                call.args().stream().map(arg -> arg.accept(this)).toList());
    }

    @Override
    public Expr visit(Expr.Aggregate aggregate) {
        return new Expr.Aggregate(
                aggregate.op(),
                aggregate.parameter().map(parameter -> parameter.accept(this)),
                aggregate.expr().accept(this),
                aggregate.grouping());
    }

    @Override
    public Expr visit(Expr.Binary binary) {
        return new Expr.Binary(
                binary.op(), binary.left().accept(this), binary.right().accept(this), binary.bool(), binary.matching());
    }

    @Override
    public Expr visit(Expr.Unary unary) {
        return new Expr.Unary(unary.negative(), unary.expr().accept(this));
    }

    @Override
    public Expr visit(Expr.Paren paren) {
        return new Expr.Paren(paren.expr().accept(this));
    }
}
