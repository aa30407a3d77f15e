package dev.slo.promql;

/** Durations as the parser meets them: fixed ones, numbers of seconds, and the placeholder of templates. */
final class Lengths {

    private Lengths() {}

    /** A range or step; the placeholder is a token only in templates. */
    static Range range(Tokens tokens, String expected) {
        if (tokens.peek().kind() == Token.Kind.PLACEHOLDER) {
            tokens.take();
            return new Range.Placeholder();
        }
        return fixed(tokens, expected);
    }

    static Range.Fixed fixed(Tokens tokens, String expected) {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.DURATION && token.kind() != Token.Kind.NUMBER) {
            throw tokens.unexpected(expected);
        }
        tokens.take();
        long millis = token.kind() == Token.Kind.DURATION ? millis(token) : seconds(token);
        if (millis <= 0) {
            throw Tokens.problem(token, "a duration must be longer than zero");
        }
        return new Range.Fixed(millis);
    }

    /** The length of a duration token. */
    static long millis(Token token) {
        return Durations.parse(token.text()).orElseThrow(() -> tooLong(token));
    }

    private static long seconds(Token token) {
        double millis = Numbers.parse(token.text()).orElseThrow() * 1_000;
        if (!(millis <= Durations.LONGEST)) {
            throw tooLong(token);
        }
        return Math.round(millis);
    }

    private static SyntaxProblem tooLong(Token token) {
        return Tokens.problem(token, "this duration is longer than 292 years, the most that Prometheus can count");
    }
}
