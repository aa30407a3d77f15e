package dev.slo.cli.render;

import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The line of a source that a diagnostic points at, with a gutter, the line above it and carets under the stretch. */
final class Snippet {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<String> lines;

    /** The snippets of a source. */
    Snippet(byte[] source) {
        String text = new String(source, StandardCharsets.UTF_8);
        this.lines = List.of((text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\r\n|\r|\n", -1));
    }

    /** Several lines with a final line feed; nothing where the source has no such line. */
    String around(Origin.Text origin, Severity severity, Style style) {
        int line = origin.start().line();
        if (line > lines.size()) {
            return "";
        }
        int gutter = String.valueOf(line).length();
        StringBuilder text = new StringBuilder();
        if (line > 1 && !lines.get(line - 2).isBlank()) {
            text.append(row(
                    String.valueOf(line - 1),
                    gutter,
                    Excerpt.of(lines.get(line - 2), 0, 0).text(),
                    style));
        }
        Excerpt excerpt = excerpt(origin);
        String carets = " ".repeat(excerpt.before()) + style.of(severity, "^".repeat(excerpt.marked()));
        return text.append(row(String.valueOf(line), gutter, excerpt.text(), style))
                .append(row("", gutter, carets, style))
                .toString();
    }

    private Excerpt excerpt(Origin.Text origin) {
        boolean oneLine = origin.end().line() == origin.start().line();
        int to = oneLine ? origin.end().column() - 1 : Integer.MAX_VALUE;
        return Excerpt.of(lines.get(origin.start().line() - 1), origin.start().column() - 1, to);
    }

    private static String row(String number, int gutter, String text, Style style) {
        String head = " ".repeat(gutter - number.length()) + number + " │";
        return style.faint(head) + (text.isEmpty() ? "" : " " + text) + "\n";
    }
}
