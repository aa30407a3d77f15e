package dev.slo.promql;

import java.util.Optional;

/** Parses what follows an expression directly: ranges, subqueries, {@code offset} and {@code @}. */
final class SuffixParser {

    private static final double LARGEST_TIMESTAMP = 0x1p63;
    private static final String NO_SHIFT =
            " may only follow a selector, a range selector or a subquery, not this expression";

    private final Tokens tokens;
    private final TreeBuilder tree;

    SuffixParser(Tokens tokens, TreeBuilder tree) {
        this.tokens = tokens;
        this.tree = tree;
    }

    Expr apply(Expr operand) {
        Expr expr = operand;
        while (true) {
            Token token = tokens.peek();
            if (token.isSymbol("[")) {
                expr = ranged(expr);
            } else if (token.isKeyword("offset")) {
                expr = offset(expr);
            } else if (token.isSymbol("@")) {
                expr = at(expr);
            } else {
                return expr;
            }
        }
    }

    private Expr ranged(Expr operand) {
        Token open = tokens.take();
        Range range = Lengths.range(tokens, "a duration");
        if (!tokens.acceptSymbol(":")) {
            tokens.expectSymbol("]", "':' or ']'");
            return matrix(operand, range, open);
        }
        Optional<Range> step = tokens.peek().isSymbol("]")
                ? Optional.empty()
                : Optional.of(Lengths.range(tokens, "a duration or ']'"));
        tokens.expectSymbol("]", "']'");
        return tree.node(
                new Expr.Subquery(operand, range, step, TimeShift.NONE),
                tree.span(operand).from(),
                tokens.lastEnd());
    }

    private Expr matrix(Expr operand, Range range, Token open) {
        if (!(operand instanceof Expr.VectorSelector selector)) {
            throw new SyntaxProblem(
                    new Span(open.from(), tokens.lastEnd()),
                    "a range may only follow a selector; a subquery has a colon in its range, such as [5m:1m]");
        }
        if (isShiftedByNumber(selector.shift())) {
            throw new SyntaxProblem(
                    new Span(open.from(), tokens.lastEnd()), "offset and @ stand behind the range, not in front of it");
        }
        return tree.node(
                new Expr.MatrixSelector(selector, range), tree.span(selector).from(), tokens.lastEnd());
    }

    /** Prometheus takes {@code @ start()} and {@code @ end()} in front of a range as well. */
    private static boolean isShiftedByNumber(TimeShift shift) {
        return shift.offsetMillis() != 0
                || shift.at().filter(TimeShift.At.Timestamp.class::isInstance).isPresent();
    }

    private Expr offset(Expr operand) {
        Token keyword = tokens.take();
        boolean negative = tokens.acceptSymbol("-");
        long millis = Lengths.fixed(tokens, "a duration").millis();
        TimeShift shift = shift(operand, keyword, "offset");
        if (shift.offsetMillis() != 0) {
            throw Tokens.problem(keyword, "the offset is set twice");
        }
        return shifted(operand, new TimeShift(negative ? -millis : millis, shift.at()));
    }

    private Expr at(Expr operand) {
        Token symbol = tokens.take();
        TimeShift.At at = moment();
        TimeShift shift = shift(operand, symbol, "@");
        if (shift.at().isPresent()) {
            throw Tokens.problem(symbol, "the time behind @ is set twice");
        }
        return shifted(operand, new TimeShift(shift.offsetMillis(), Optional.of(at)));
    }

    private TimeShift.At moment() {
        Token token = tokens.peek();
        if (token.isKeyword("start") || token.isKeyword("end")) {
            tokens.take();
            tokens.expectSymbol("(", "'('");
            tokens.expectSymbol(")", "')'");
            return token.isKeyword("start") ? new TimeShift.At.Start() : new TimeShift.At.End();
        }
        boolean negative = tokens.acceptSymbol("-");
        if (!negative) {
            tokens.acceptSymbol("+");
        }
        Token number = tokens.peek();
        double seconds =
                switch (number.kind()) {
                    case NUMBER -> Numbers.parse(number.text()).orElseThrow();
                    case DURATION -> Lengths.millis(number) / 1_000.0;
                    default -> throw tokens.unexpected("a timestamp, start() or end()");
                };
        tokens.take();
        if (!(Math.abs(seconds) < LARGEST_TIMESTAMP)) {
            throw Tokens.problem(number, "this timestamp is out of bounds");
        }
        return new TimeShift.At.Timestamp(Math.round((negative ? -seconds : seconds) * 1_000));
    }

    private static TimeShift shift(Expr operand, Token modifier, String name) {
        if (operand instanceof Expr.VectorSelector selector) {
            return selector.shift();
        }
        if (operand instanceof Expr.MatrixSelector matrix) {
            return matrix.selector().shift();
        }
        if (operand instanceof Expr.Subquery subquery) {
            return subquery.shift();
        }
        throw Tokens.problem(modifier, name + NO_SHIFT);
    }

    private Expr shifted(Expr operand, TimeShift shift) {
        Span span = tree.span(operand);
        int end = tokens.lastEnd();
        if (operand instanceof Expr.VectorSelector selector) {
            return tree.node(selector.withShift(shift), span.from(), end);
        }
        if (operand instanceof Expr.MatrixSelector matrix) {
            Span inner = tree.span(matrix.selector());
            Expr.VectorSelector selector = tree.node(matrix.selector().withShift(shift), inner.from(), inner.to());
            return tree.node(new Expr.MatrixSelector(selector, matrix.range()), span.from(), end);
        }
        Expr.Subquery subquery = (Expr.Subquery) operand;
        return tree.node(
                new Expr.Subquery(subquery.expr(), subquery.range(), subquery.step(), shift), span.from(), end);
    }
}
