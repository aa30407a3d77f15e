package dev.slo.compiler.export;

import dev.slo.compiler.export.Phrase.Literal;
import java.math.BigDecimal;
import java.util.Locale;

/** Values as literals of Java. */
final class JavaText {

    private JavaText() {}

    /** Whole numbers and truth values bare; texts, and decimals, which the DSL takes as texts, in quotes. */
    static Literal literal(Object value) {
        if (value instanceof Integer || value instanceof Boolean) {
            return new Literal(value.toString());
        }
        return new Literal(quoted(text(value)));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }

    /** A string literal; hidden characters are escaped. */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> literal.append(escaped((char) c)));
        return literal.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isHidden(c) ? String.format(Locale.ROOT, c < 0x100 ? "\\%03o" : "\\u%04x", (int) c) : "" + c;
        };
    }

    /** Unicode escapes below U+0100 would be read before the literal is; above, nothing has a meaning to Java. */
    private static boolean isHidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
