package dev.slo.promql;

/**
 * One method per kind of expression, so that a new kind does not compile until every pass over the tree handles it.
 *
 * @param <R> what a visit yields
 */
public interface ExprVisitor<R> {

    /** Visits a number. */
    R visit(Expr.NumberLiteral number);

    /** Visits a string. */
    R visit(Expr.StringLiteral string);

    /** Visits an instant selector. */
    R visit(Expr.VectorSelector selector);

    /** Visits a range selector. */
    R visit(Expr.MatrixSelector matrix);

    /** Visits a subquery. */
    R visit(Expr.Subquery subquery);

    /** Visits a function call. */
    R visit(Expr.Call call);

    /** Visits an aggregation. */
    R visit(Expr.Aggregate aggregate);

    /** Visits a binary operation. */
    R visit(Expr.Binary binary);

    /** Visits a sign. */
    R visit(Expr.Unary unary);

    /** Visits parentheses. */
    R visit(Expr.Paren paren);
}
