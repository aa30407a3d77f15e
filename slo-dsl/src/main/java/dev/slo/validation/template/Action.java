package dev.slo.validation.template;

import java.util.List;

/**
 * What stands between two pairs of braces.
 *
 * @param tokens its words; empty for a comment
 * @param comment whether it is a comment
 * @param from index of the opening braces
 * @param to index behind the closing braces
 */
record Action(List<Token> tokens, boolean comment, int from, int to) {

    /** Copies the tokens. */
    Action {
        tokens = List.copyOf(tokens);
    }

    /** A word of the template language. */
    record Token(Kind kind, String text, int from, int to) {
        boolean is(String other) {
            return text.equals(other);
        }

        /** Whether it stands right behind another token, as a field of it. */
        boolean follows(Token other) {
            return kind == Kind.FIELD && other.to == from && other.isValue();
        }

        /** Whether it makes the variable in front of it a new one. */
        boolean declares() {
            return is(":=") || is(",");
        }

        /** Whether it stands for a value without fields. */
        boolean isConstant() {
            return kind == Kind.LITERAL || is("true") || is("false") || is("nil");
        }

        /** Whether it can end a value: anything but an operator or an opening parenthesis. */
        boolean isValue() {
            return kind != Kind.SIGN || is(")");
        }
    }

    /** Kinds of words. */
    enum Kind {
        /** A function, a keyword, {@code true}, {@code false} or {@code nil}. */
        WORD,
        /** {@code .Labels}, or a dot alone. */
        FIELD,
        /** {@code $labels}. */
        VARIABLE,
        /** A string, a character or a number. */
        LITERAL,
        /** {@code |}, parentheses, {@code :=}, {@code =} and {@code ,}. */
        SIGN
    }
}
