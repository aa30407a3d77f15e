package dev.slo.diagnostic;

import java.util.Locale;

/** Makes text of a user fit to stand in a message: on one line, short, and without characters that steer a terminal. */
public final class Visible {

    private static final int LONGEST = 60;

    private Visible() {}

    /** The text in single quotes, cut after 60 characters. */
    public static String quoted(String text) {
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        return "'" + (cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026" : text) + "'";
    }

    /** The text with escapes for control characters, line ends and characters without a shape. */
    public static String escaped(String text) {
        if (text.codePoints().noneMatch(Visible::isHidden)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                escaped.append("\\n");
            } else if (isHidden(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
