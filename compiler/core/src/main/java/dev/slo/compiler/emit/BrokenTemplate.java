package dev.slo.compiler.emit;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A template cannot be read or filled. For a template of ours that is a bug; for one of the user's, its place and
 * message become a diagnostic.
 */
public final class BrokenTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Stretch stretch;

    private BrokenTemplate(String message, Stretch stretch, Exception cause) {
        super(message, cause);
        this.stretch = stretch;
    }

    /**
     * A part of the template. Lines and columns count from 1, columns in UTF-16 units, and the last character is part
     * of it.
     *
     * @param line of the first character
     * @param column of the first character
     * @param endLine of the last character
     * @param endColumn of the last character
     */
    public record Stretch(int line, int column, int endLine, int endColumn) implements Serializable {

        /** Takes what is unknown as the template's first character, or as one character alone. */
        public Stretch {
            line = Math.max(1, line);
            column = Math.max(1, column);
            endColumn = endLine < line ? column : Math.max(1, endColumn);
            endLine = Math.max(line, endLine);
        }
    }

    static BrokenTemplate of(ParseException mistake) {
        Stretch stretch = new Stretch(
                mistake.getLineNumber(),
                mistake.getColumnNumber(),
                mistake.getEndLineNumber(),
                mistake.getEndColumnNumber());
        return new BrokenTemplate(sentence(mistake.getEditorMessage()), stretch, mistake);
    }

    static BrokenTemplate of(TemplateException mistake) {
        Stretch stretch = new Stretch(
                orUnknown(mistake.getLineNumber()),
                orUnknown(mistake.getColumnNumber()),
                orUnknown(mistake.getEndLineNumber()),
                orUnknown(mistake.getEndColumnNumber()));
        return new BrokenTemplate(message(mistake), stretch, mistake);
    }

    private static int orUnknown(Integer place) {
        return Optional.ofNullable(place).orElse(0);
    }

    private static String message(TemplateException mistake) {
        if (mistake instanceof InvalidReferenceException) {
            return "there is no " + mistake.getBlamedExpressionString() + " here";
        }
        return sentence(mistake.getMessageWithoutStackTop());
    }

    /** FreeMarker explains at length; its first paragraph says what is wrong. */
    private static String sentence(String explanation) {
        String first = explanation
                .lines()
                .takeWhile(line -> !line.isBlank() && !line.startsWith("----"))
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return first.replaceFirst("\\.$", "");
    }

    /** Where. */
    public Stretch stretch() {
        return stretch;
    }
}
