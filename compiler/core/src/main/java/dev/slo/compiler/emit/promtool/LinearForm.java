package dev.slo.compiler.emit.promtool;

import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A query as a sum of counters' rates with factors, such as {@code a + 2·b - c}.
 *
 * @param terms the counters with their factors, in the order of the query
 */
record LinearForm(List<Term> terms) {

    private static final Set<String> RATES = Set.of("rate", "irate");
    private static final Set<String> TRANSPARENT = Set.of("clamp_min", "clamp_max", "sort", "sort_desc");

    /** Copies the terms. */
    LinearForm {
        terms = List.copyOf(terms);
    }

    /** A counter's rate, so many times. */
    record Term(double factor, Expr.VectorSelector counter) {}

    /** The form of a query; empty when it is no sum of rates. A bare selector stands for its rate. */
    static Optional<LinearForm> of(Expr expr) {
        if (expr instanceof Expr.VectorSelector counter) {
            return Optional.of(new LinearForm(List.of(new Term(1, counter))));
        }
        return rates(expr);
    }

    private static Optional<LinearForm> rates(Expr expr) {
        if (expr instanceof Expr.Paren paren) {
            return rates(paren.expr());
        }
        if (expr instanceof Expr.Unary unary) {
            return rates(unary.expr()).map(form -> form.times(unary.negative() ? -1 : 1));
        }
        if (expr instanceof Expr.Aggregate aggregate && aggregate.op().equals("sum")) {
            return rates(aggregate.expr());
        }
        if (expr instanceof Expr.Call call) {
            return called(call);
        }
        return expr instanceof Expr.Binary binary ? combined(binary) : Optional.empty();
    }

    private static Optional<LinearForm> called(Expr.Call call) {
        if (RATES.contains(call.function()) && call.args().get(0) instanceof Expr.MatrixSelector matrix) {
            return of(matrix.selector());
        }
        return TRANSPARENT.contains(call.function()) ? rates(call.args().get(0)) : Optional.empty();
    }

    private static Optional<LinearForm> combined(Expr.Binary binary) {
        Optional<LinearForm> left = rates(binary.left());
        Optional<LinearForm> right = rates(binary.right());
        return switch (binary.op()) {
            case ADD -> left.flatMap(one -> right.map(one::plus));
            case SUBTRACT -> left.flatMap(one -> right.map(other -> one.plus(other.times(-1))));
            case MULTIPLY ->
                number(binary.right())
                        .flatMap(factor -> left.map(form -> form.times(factor)))
                        .or(() -> number(binary.left()).flatMap(factor -> right.map(form -> form.times(factor))));
            case DIVIDE -> number(binary.right()).flatMap(divisor -> left.map(form -> form.times(1 / divisor)));
            case OR -> isFallback(binary.right()) ? left : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** {@code or vector(0)}: what stands there while the left side has no series. */
    private static boolean isFallback(Expr expr) {
        if (expr instanceof Expr.Paren paren) {
            return isFallback(paren.expr());
        }
        boolean constant = expr instanceof Expr.Call call && call.function().equals("vector");
        return constant || (expr instanceof Expr.Binary binary && binary.op() == BinaryOp.MULTIPLY);
    }

    /** The number that an expression is. */
    static Optional<Double> number(Expr expr) {
        if (expr instanceof Expr.NumberLiteral literal) {
            return Optional.of(literal.value());
        }
        return expr instanceof Expr.Paren paren ? number(paren.expr()) : Optional.empty();
    }

    LinearForm plus(LinearForm other) {
        return new LinearForm(
                Stream.concat(terms.stream(), other.terms.stream()).toList());
    }

    LinearForm times(double factor) {
        return new LinearForm(terms.stream()
                .map(term -> new Term(factor * term.factor(), term.counter()))
                .toList());
    }

    /** How much of a series' rate the form takes in. */
    double weightOf(Expr.VectorSelector series) {
        return terms.stream()
                .filter(term -> SeriesExample.selects(term.counter(), series))
                .mapToDouble(Term::factor)
                .sum();
    }

    /** The selectors, each once. */
    List<Expr.VectorSelector> counters() {
        return new ArrayList<>(terms.stream().map(Term::counter).distinct().toList());
    }
}
