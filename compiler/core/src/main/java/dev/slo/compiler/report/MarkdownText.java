package dev.slo.compiler.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Markdown to be read as it is: headings without their signs, fenced code indented, everything else as it is written, which
 * is how Markdown was meant to be read. Covers what the pages of explanation use.
 */
public final class MarkdownText {

    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    private MarkdownText() {}

    /** How a terminal may set off some lines. */
    public interface Marks {

        /** The text of a heading. */
        String heading(String text);

        /** A line of code. */
        String code(String line);
    }

    /** The text without any marks. */
    public static String plain(String markdown) {
        return print(markdown, new Marks() {
            @Override
            public String heading(String text) {
                return text;
            }

            @Override
            public String code(String line) {
                return line;
            }
        });
    }

    /** The text, in lines with a final line feed. */
    public static String print(String markdown, Marks marks) {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE)) {
                code = !code;
            } else if (code) {
                lines.add(line.isEmpty() ? "" : marks.code(INDENT + line));
            } else if (line.startsWith("#")) {
                lines.add(marks.heading(line.replaceFirst("#+ *", "")));
            } else {
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
