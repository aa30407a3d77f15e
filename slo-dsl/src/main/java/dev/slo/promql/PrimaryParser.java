package dev.slo.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses what operators combine: literals, selectors, calls, aggregations and parentheses. */
final class PrimaryParser {

    private final Tokens tokens;
    private final TreeBuilder tree;
    private final ExprParser exprs;
    private final SelectorParser selectors;
    private final LabelListParser labels;

    PrimaryParser(Tokens tokens, TreeBuilder tree, ExprParser exprs) {
        this.tokens = tokens;
        this.tree = tree;
        this.exprs = exprs;
        this.selectors = new SelectorParser(tokens, tree);
        this.labels = new LabelListParser(tokens, tree);
    }

    Expr primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER, DURATION -> number();
            case STRING -> string();
            case WORD -> word(token);
            case SYMBOL -> symbol(token);
            case PLACEHOLDER, INVALID, END -> throw tokens.unexpected("an expression");
        };
    }

    private Expr number() {
        Token token = tokens.take();
        double value = token.kind() == Token.Kind.NUMBER
                ? Numbers.parse(token.text()).orElseThrow()
                : Lengths.millis(token) / 1_000.0;
        return tree.node(new Expr.NumberLiteral(value), token.from(), token.to());
    }

    private Expr string() {
        Token token = tokens.take();
        return tree.node(new Expr.StringLiteral(Strings.value(token)), token.from(), token.to());
    }

    private Expr symbol(Token token) {
        if (token.isSymbol("{")) {
            return selectors.unnamed();
        }
        if (!token.isSymbol("(")) {
            throw tokens.unexpected("an expression");
        }
        tokens.take();
        Expr inner = exprs.expression();
        tokens.expectSymbol(")", "an operator or ')'");
        return tree.node(new Expr.Paren(inner), token.from(), tokens.lastEnd());
    }

    private Expr word(Token token) {
        Token second = tokens.peekSecond();
        boolean opens = second.isSymbol("(");
        Optional<AggregateOp> op = AggregateOp.of(token.text());
        if (op.isPresent() && (opens || LabelListParser.isGrouping(second))) {
            return aggregate(op.get());
        }
        if (opens && Words.mayBeFunction(token.text())) {
            return call();
        }
        if (token.text().contains(":") || Words.isPlainMetric(token.text())) {
            return selectors.named();
        }
        throw tokens.unexpected("an expression");
    }

    private Expr call() {
        Token name = tokens.take();
        if (Functions.named(name.text()).isEmpty()) {
            throw Tokens.problem(name, "there is no function '" + name.text() + "'");
        }
        List<Expr> args = arguments();
        return tree.node(new Expr.Call(name.text(), args), name.from(), tokens.lastEnd());
    }

    private Expr aggregate(AggregateOp op) {
        Token name = tokens.take();
        Optional<Expr.Grouping> before = labels.optionalGrouping();
        List<Expr> args = arguments();
        Optional<Expr.Grouping> grouping = before.isPresent() ? before : labels.optionalGrouping();
        int wanted = op.parameter().isPresent() ? 2 : 1;
        if (args.size() != wanted) {
            throw new SyntaxProblem(
                    new Span(name.from(), tokens.lastEnd()),
                    "'" + op.symbol() + "' takes " + PromqlFunction.arguments(wanted) + ", not " + args.size());
        }
        Optional<Expr> parameter = wanted == 2 ? Optional.of(args.get(0)) : Optional.empty();
        Expr.Aggregate aggregate = new Expr.Aggregate(op.symbol(), parameter, args.get(wanted - 1), grouping);
        return tree.node(aggregate, name.from(), tokens.lastEnd());
    }

    private List<Expr> arguments() {
        tokens.expectSymbol("(", "'('");
        List<Expr> args = new ArrayList<>();
        if (tokens.acceptSymbol(")")) {
            return args;
        }
        do {
            args.add(exprs.expression());
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")", "an operator, ',' or ')'");
        return args;
    }
}
