package dev.slo.promql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks what the grammar cannot: types of operands, numbers of arguments, and selectors that select everything. */
final class TypeCheck implements ExprVisitor<ValueType> {

    private final Positions positions;
    private final List<Parsed.Problem> problems = new ArrayList<>();
    private final SelectorCheck selectors = new SelectorCheck(this::report);
    private final BinaryCheck binaries = new BinaryCheck(this::report);

    private TypeCheck(Positions positions) {
        this.positions = positions;
    }

    /** All problems of a tree, in the order of the text. */
    static List<Parsed.Problem> problems(Expr expr, Positions positions) {
        TypeCheck check = new TypeCheck(positions);
        expr.accept(check);
        check.problems.sort(Comparator.comparingInt(problem -> problem.span().from()));
        return check.problems;
    }

    private void report(Object node, String message) {
        problems.add(new Parsed.Problem(positions.of(node), message));
    }

    private void expect(ValueType wanted, Expr expr, String where) {
        ValueType found = expr.accept(this);
        if (found != wanted) {
            report(expr, where + " must be " + wanted.withArticle() + ", not " + found.withArticle());
        }
    }

    @Override
    public ValueType visit(Expr.NumberLiteral number) {
        return ValueType.SCALAR;
    }

    @Override
    public ValueType visit(Expr.StringLiteral string) {
        return ValueType.STRING;
    }

    @Override
    public ValueType visit(Expr.VectorSelector selector) {
        selectors.check(selector);
        return ValueType.INSTANT;
    }

    @Override
    public ValueType visit(Expr.MatrixSelector matrix) {
        matrix.selector().accept(this);
        return ValueType.RANGE;
    }

    @Override
    public ValueType visit(Expr.Subquery subquery) {
        expect(ValueType.INSTANT, subquery.expr(), "the inner part of a subquery");
        return ValueType.RANGE;
    }

    @Override
    public ValueType visit(Expr.Call call) {
        PromqlFunction function = Functions.named(call.function()).orElseThrow();
        int count = call.args().size();
        if (count < function.fewest() || count > function.most()) {
            report(call, "'" + function.name() + "' takes " + arity(function) + ", not " + count);
        }
        if (function.name().equals("info") && count == 2) {
            checkInfo(call);
        } else if (function.most() > 0) {
            for (int i = 0; i < count; i++) {
                expect(function.parameter(i), call.args().get(i), ordinal(i) + " of '" + function.name() + "'");
            }
        }
        return function.result();
    }

    /** The second argument of {@code info} is no vector but a bare list of matchers. */
    private void checkInfo(Expr.Call call) {
        expect(ValueType.INSTANT, call.args().get(0), "the first argument of 'info'");
        Expr matchers = call.args().get(1);
        if (matchers instanceof Expr.VectorSelector selector
                && selector.metric().isEmpty()) {
            selectors.checkRegexes(selector);
        } else {
            report(matchers, "the second argument of 'info' must be matchers in braces without a metric name");
        }
    }

    private static String arity(PromqlFunction function) {
        if (function.fewest() == function.most()) {
            return function.most() == 0 ? "no arguments" : PromqlFunction.arguments(function.most());
        }
        return function.most() == Integer.MAX_VALUE
                ? "at least " + PromqlFunction.arguments(function.fewest())
                : function.fewest() + " to " + PromqlFunction.arguments(function.most());
    }

    private static String ordinal(int index) {
        return index == 0 ? "the first argument" : "argument " + (index + 1);
    }

    @Override
    public ValueType visit(Expr.Aggregate aggregate) {
        AggregateOp op = AggregateOp.of(aggregate.op()).orElseThrow();
        aggregate
                .parameter()
                .ifPresent(parameter ->
                        expect(op.parameter().orElseThrow(), parameter, "the parameter of '" + aggregate.op() + "'"));
        expect(ValueType.INSTANT, aggregate.expr(), "the operand of '" + aggregate.op() + "'");
        return ValueType.INSTANT;
    }

    @Override
    public ValueType visit(Expr.Binary binary) {
        return binaries.check(binary, binary.left().accept(this), binary.right().accept(this));
    }

    @Override
    public ValueType visit(Expr.Unary unary) {
        ValueType type = unary.expr().accept(this);
        if (type != ValueType.SCALAR && type != ValueType.INSTANT) {
            report(unary, "a sign may stand in front of a scalar or an instant vector, not of " + type.withArticle());
        }
        return type;
    }

    @Override
    public ValueType visit(Expr.Paren paren) {
        return paren.expr().accept(this);
    }
}
