package dev.slo.diagnostic;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Something to tell the user about the input.
 *
 * @param code the kind of finding
 * @param severity how bad it is
 * @param origin where it stands
 * @param message one sentence that says what is wrong, without a full stop
 * @param hint what to do about it, where that helps
 */
public record Diagnostic(Code code, Severity severity, Origin origin, String message, Optional<String> hint) {

    /** By place, then by severity, code and text: the order in which diagnostics are shown. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::origin, Origin.ORDER)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** An error at a place. */
    public static Diagnostic error(Code code, Origin origin, String message) {
        return new Diagnostic(code, Severity.ERROR, origin, message, Optional.empty());
    }

    /** A warning at a place. */
    public static Diagnostic warning(Code code, Origin origin, String message) {
        return new Diagnostic(code, Severity.WARNING, origin, message, Optional.empty());
    }

    /** The same diagnostic with a hint. */
    public Diagnostic withHint(String text) {
        return new Diagnostic(code, severity, origin, message, Optional.of(text));
    }

    /** Whether this stops a compile. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Everything in one or two lines, such as {@code ApiSlos.java:21: error [spec.invalid-value] ...}. */
    @Override
    public String toString() {
        String first = origin + ": " + severity.name().toLowerCase(Locale.ROOT) + " [" + code + "] " + message;
        return first + hint.map(text -> "\n    hint: " + text).orElse("");
    }
}
