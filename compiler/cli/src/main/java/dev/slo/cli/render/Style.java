package dev.slo.cli.render;

import dev.slo.compiler.report.MarkdownText;
import dev.slo.diagnostic.Severity;

/** Colours for a terminal that wants them; plain text for everything else. */
public enum Style implements MarkdownText.Marks {
    /** No escape sequences at all. */
    PLAIN,
    /** ANSI escape sequences. */
    COLOURED;

    /** Bold text. */
    public String bold(String text) {
        return paint("1", text);
    }

    @Override
    public String heading(String text) {
        return bold(text);
    }

    @Override
    public String code(String line) {
        return cyan(line);
    }

    /** Text that may be overlooked. */
    public String faint(String text) {
        return paint("2", text);
    }

    /** Text of something new, such as an added line. */
    public String green(String text) {
        return paint("32", text);
    }

    /** Text of something lost, such as a removed line. */
    public String red(String text) {
        return paint("31", text);
    }

    /** Text of a place, such as the head of a hunk. */
    public String cyan(String text) {
        return paint("36", text);
    }

    /** Text in the colour of a severity. */
    String of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint("1;31", text);
            case WARNING -> paint("1;33", text);
            case NOTE -> paint("1;34", text);
        };
    }

    private String paint(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
