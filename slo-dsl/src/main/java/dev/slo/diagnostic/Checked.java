package dev.slo.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a step that a user's mistake can spoil: a value, diagnostics, or both.
 *
 * @param value what the step made; empty only together with at least one error
 * @param diagnostics what there is to say, in {@link Diagnostic#ORDER}
 * @param <T> what the step makes
 */
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {

    /** Sorts the diagnostics, and refuses a failure that nobody explains. */
    public Checked {
        diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
        if (value.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
            throw new IllegalArgumentException("no value and no error");
        }
    }

    /** A value with nothing to say about it. */
    public static <T> Checked<T> of(T value) {
        return new Checked<>(Optional.of(value), List.of());
    }

    /** A value with things to say about it. */
    public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
        return new Checked<>(Optional.of(value), diagnostics);
    }

    /** No value, for the reasons given. */
    public static <T> Checked<T> failed(List<Diagnostic> diagnostics) {
        return new Checked<>(Optional.empty(), diagnostics);
    }

    /** Whether any diagnostic is an error. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
