package dev.slo.promql;

/**
 * A token of PromQL.
 *
 * @param kind its kind
 * @param text as written; for {@link Kind#INVALID} the message that says what is wrong
 * @param from index of its first character
 * @param to index behind its last character
 */
record Token(Kind kind, String text, int from, int to) {

    /** What a token can be. */
    enum Kind {
        /** A name or keyword; outside of braces it may hold colons. */
        WORD,
        /** A number, {@code inf} and {@code nan} included. */
        NUMBER,
        /** A duration such as {@code 1h30m}. */
        DURATION,
        /** A quoted string, quotes included. */
        STRING,
        /** An operator, bracket or comma. */
        SYMBOL,
        /** {@code $window}. */
        PLACEHOLDER,
        /** Text that is no token; nothing follows it. */
        INVALID,
        /** The end of the text. */
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    /** The token as a message names it. */
    String described() {
        return switch (kind) {
            case END -> "the end";
            case INVALID -> text;
            case STRING -> "a string";
            case NUMBER -> "the number " + shortened();
            case DURATION -> "the duration " + shortened();
            case WORD, SYMBOL, PLACEHOLDER -> "'" + shortened() + "'";
        };
    }

    private String shortened() {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
