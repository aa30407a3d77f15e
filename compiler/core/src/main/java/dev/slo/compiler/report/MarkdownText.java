package dev.slo.cli.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Markdown for a terminal: headings bold, fenced code indented, everything else as it is written, which is how Markdown
 * was meant to be read. Covers what the pages of explanation use.
 */
public final class MarkdownText {

    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    private MarkdownText() {}

    /** The text, in lines with a final line feed. */
    public static String print(String markdown, Style style) {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE)) {
                code = !code;
            } else if (code) {
                lines.add(line.isEmpty() ? "" : style.cyan(INDENT + line));
            } else if (line.startsWith("#")) {
                lines.add(style.bold(line.replaceFirst("#+ *", "")));
            } else {
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
