package dev.slo.promql;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Strings of PromQL, quoted as in Go. */
final class Quotes {

    private static final String SIMPLE = "abfnrtv\\";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\\";
    private static final int LARGEST_BYTE = 0xFF;

    private Quotes() {}

    /**
     * The value of a quoted string; empty when an escape is wrong or when the bytes it spells are not UTF-8.
     *
     * @param quoted with its quotes, which are equal and do not occur unescaped inside
     */
    static Optional<String> unquote(String quoted) {
        char quote = quoted.charAt(0);
        String body = quoted.substring(1, quoted.length() - 1);
        if (quote == '`' || body.indexOf('\\') < 0) {
            return Optional.of(body);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < body.length()) {
            int escape = body.indexOf('\\', at);
            int plainEnd = escape < 0 ? body.length() : escape;
            bytes.writeBytes(body.substring(at, plainEnd).getBytes(StandardCharsets.UTF_8));
            at = escape < 0 ? plainEnd : unescape(body, escape + 1, quote, bytes);
            if (at < 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Writes what the escape behind a backslash means; the index behind it, or -1 when it is wrong. */
    private static int unescape(String body, int at, char quote, ByteArrayOutputStream bytes) {
        char c = at < body.length() ? body.charAt(at) : '\0';
        if (c == quote || SIMPLE.indexOf(c) >= 0) {
            bytes.write(c == quote ? c : MEANINGS.charAt(SIMPLE.indexOf(c)));
            return at + 1;
        }
        return switch (c) {
            case 'x' -> number(body, at + 1, 2, 16, bytes);
            case 'u' -> number(body, at + 1, 4, 16, bytes);
            case 'U' -> number(body, at + 1, 8, 16, bytes);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> number(body, at, 3, 8, bytes);
            default -> -1;
        };
    }

    private static int number(String body, int from, int digits, int base, ByteArrayOutputStream bytes) {
        int to = from + digits;
        if (to > body.length()) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = body.charAt(i) < 128 ? Character.digit(body.charAt(i), base) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * base + digit;
        }
        if (digits <= 3) {
            bytes.write((int) value);
            return value <= LARGEST_BYTE ? to : -1;
        }
        if (value > Character.MAX_CODE_POINT
                || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
            return -1;
        }
        bytes.writeBytes(Character.toString((int) value).getBytes(StandardCharsets.UTF_8));
        return to;
    }

    /** The text in double quotes; what a reader could not see is escaped. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            int simple = c == '"' ? -1 : MEANINGS.indexOf(c);
            if (c == '"') {
                quoted.append("\\\"");
            } else if (simple >= 0) {
                quoted.append('\\').append(SIMPLE.charAt(simple));
            } else if (isVisible(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> c != 0xFFFD;
        };
    }
}
