package dev.slo.promql;

/** Values of string tokens. */
final class Strings {

    private Strings() {}

    static String value(Token token) {
        String text = token.text();
        if (!isUnicode(text)) {
            throw Tokens.problem(token, "this string holds a character that is not valid Unicode");
        }
        return Quotes.unquote(text)
                .orElseThrow(() -> Tokens.problem(
                        token, "an escape in this string is unknown, or spells bytes that are not UTF-8"));
    }

    static String labelName(Token token) {
        String name = value(token);
        if (name.isEmpty()) {
            throw Tokens.problem(token, "a label's name must not be empty");
        }
        return name;
    }

    /** Prometheus takes the replacement character for a decoding error, so it must be escaped. */
    private static boolean isUnicode(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0xFFFD || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
