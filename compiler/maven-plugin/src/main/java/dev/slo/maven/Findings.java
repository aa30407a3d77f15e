package dev.slo.maven;

import dev.slo.compiler.report.Counts;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Severity;
import dev.slo.diagnostic.Visible;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.maven.plugin.logging.Log;

/**
 * Diagnostics in a build's log: {@code slos/api.yaml:7:15 [objective.missing] ...} at the level of their severity, with
 * the hint on a line of its own.
 *
 * @param diagnostics in {@link Diagnostic#ORDER}
 * @param warningsAreFatal whether a warning fails the build
 */
record Findings(List<Diagnostic> diagnostics, boolean warningsAreFatal) {

    /** Tells those that are news. */
    void print(Log log, Predicate<Diagnostic> news) {
        diagnostics.stream().filter(news).forEach(diagnostic -> print(log, diagnostic));
    }

    /** Whether they fail the build. */
    boolean areFatal() {
        return diagnostics.stream()
                .anyMatch(diagnostic ->
                        diagnostic.isError() || (warningsAreFatal && diagnostic.severity() == Severity.WARNING));
    }

    /** The numbers, such as {@code 1 error, 2 warnings}. */
    String summary() {
        return Counts.of(diagnostics);
    }

    private static void print(Log log, Diagnostic diagnostic) {
        Consumer<String> lines = level(log, diagnostic.severity());
        String place = diagnostic.origin() + " [" + diagnostic.code() + "] ";
        lines.accept(Visible.escaped(place + diagnostic.message()));
        diagnostic.hint().ifPresent(hint -> lines.accept("    hint: " + Visible.escaped(hint)));
    }

    private static Consumer<String> level(Log log, Severity severity) {
        return switch (severity) {
            case ERROR -> log::error;
            case WARNING -> log::warn;
            case NOTE -> log::info;
        };
    }
}
