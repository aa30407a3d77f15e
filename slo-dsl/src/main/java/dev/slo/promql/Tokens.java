package dev.slo.promql;

import java.util.List;

/** A place in a list of tokens, moving from left to right. */
final class Tokens {

    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The token to come. */
    Token peek() {
        return tokens.get(next);
    }

    /** The token behind the one to come; the last token again when there is none. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** Steps over the token to come; the end is never stepped over. */
    Token take() {
        Token token = peek();
        if (next < tokens.size() - 1) {
            next++;
        }
        return token;
    }

    boolean acceptSymbol(String symbol) {
        return accept(peek().isSymbol(symbol));
    }

    boolean acceptKeyword(String keyword) {
        return accept(peek().isKeyword(keyword));
    }

    private boolean accept(boolean there) {
        if (there) {
            next++;
        }
        return there;
    }

    Token expectSymbol(String symbol, String expected) {
        if (!peek().isSymbol(symbol)) {
            throw unexpected(expected);
        }
        return take();
    }

    /** Index behind the last token stepped over. */
    int lastEnd() {
        return next == 0 ? 0 : tokens.get(next - 1).to();
    }

    /** The problem that the token to come is not what the grammar needs. */
    SyntaxProblem unexpected(String expected) {
        Token token = peek();
        String message = token.kind() == Token.Kind.INVALID
                ? token.text()
                : "expected " + expected + ", found " + token.described();
        return problem(token, message);
    }

    static SyntaxProblem problem(Token token, String message) {
        return new SyntaxProblem(new Span(token.from(), token.to()), message);
    }
}
