package dev.slo.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses instant vector selectors, without what may follow their braces. */
final class SelectorParser {

    private final Tokens tokens;
    private final TreeBuilder tree;

    SelectorParser(Tokens tokens, TreeBuilder tree) {
        this.tokens = tokens;
        this.tree = tree;
    }

    /** A selector that starts with a metric's name. */
    Expr.VectorSelector named() {
        Token name = tokens.take();
        return rest(Optional.of(name.text()), name.from());
    }

    /** A selector that starts with braces. */
    Expr.VectorSelector unnamed() {
        return rest(Optional.empty(), tokens.peek().from());
    }

    private Expr.VectorSelector rest(Optional<String> name, int from) {
        Optional<String> metric = name;
        List<Expr.Matcher> matchers = new ArrayList<>();
        if (tokens.acceptSymbol("{")) {
            while (!tokens.acceptSymbol("}")) {
                if (tokens.peek().kind() == Token.Kind.STRING && !isMatchOp(tokens.peekSecond())) {
                    metric = Optional.of(quotedMetric(metric));
                } else {
                    matchers.add(matcher());
                }
                if (!tokens.acceptSymbol(",") && !tokens.peek().isSymbol("}")) {
                    throw tokens.unexpected("',' or '}'");
                }
            }
        }
        return tree.node(new Expr.VectorSelector(metric, matchers, TimeShift.NONE), from, tokens.lastEnd());
    }

    private String quotedMetric(Optional<String> metric) {
        Token token = tokens.take();
        String name = Strings.value(token);
        if (metric.isPresent()) {
            throw Tokens.problem(token, "the metric name is set twice: '" + metric.get() + "' and '" + name + "'");
        }
        if (name.isEmpty()) {
            throw Tokens.problem(token, "a metric's name must not be empty");
        }
        return name;
    }

    private Expr.Matcher matcher() {
        Token label = tokens.peek();
        boolean quoted = label.kind() == Token.Kind.STRING;
        if (label.kind() != Token.Kind.WORD && !quoted) {
            throw tokens.unexpected("a label or '}'");
        }
        tokens.take();
        String name = quoted ? Strings.labelName(label) : label.text();
        MatchOp op = matchOp();
        if (tokens.peek().kind() != Token.Kind.STRING) {
            throw tokens.unexpected("a value in quotes");
        }
        Token value = tokens.take();
        return tree.part(new Expr.Matcher(name, op, Strings.value(value)), label.from(), value.to());
    }

    private MatchOp matchOp() {
        for (MatchOp op : MatchOp.values()) {
            if (tokens.acceptSymbol(op.symbol())) {
                return op;
            }
        }
        throw tokens.unexpected("one of =, !=, =~ and !~");
    }

    private static boolean isMatchOp(Token token) {
        for (MatchOp op : MatchOp.values()) {
            if (token.isSymbol(op.symbol())) {
                return true;
            }
        }
        return false;
    }
}
