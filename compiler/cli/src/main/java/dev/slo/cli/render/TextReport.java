package dev.slo.cli.render;

import dev.slo.compiler.report.Counts;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Severity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Diagnostics for people: a rule with severity and code, {@code path:line:column}, the line with carets under the exact
 * stretch, the message, the hint, and at the end a line that sums up.
 */
public final class TextReport {

    private static final int WIDTH = 80;

    private final Report report;
    private final Style style;
    private final Map<String, Optional<Snippet>> snippets = new HashMap<>();

    private TextReport(Report report, Style style) {
        this.report = report;
        this.style = style;
    }

    /** The diagnostics as text, each with an empty line behind it. */
    public static String print(Report report, Style style) {
        TextReport text = new TextReport(report, style);
        StringBuilder all = new StringBuilder();
        report.diagnostics().forEach(diagnostic -> all.append(text.print(diagnostic)));
        return all.toString();
    }

    /** The line that sums up, without a line feed, such as {@code 3 files: 1 error, 2 warnings}. */
    public static String summary(Report report) {
        String counts = Counts.of(report.diagnostics());
        return Counts.of(report.sources().size(), "file") + ": " + (counts.isEmpty() ? "nothing to report" : counts);
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private String print(Diagnostic diagnostic) {
        return rule(diagnostic)
                + Cells.safe(diagnostic.origin().toString()) + "\n"
                + snippet(diagnostic)
                + style.bold(Cells.safe(diagnostic.message())) + "\n"
                + diagnostic
                        .hint()
                        .map(hint -> "hint: " + Cells.safe(hint) + "\n")
                        .orElse("")
                + "\n";
    }

    private String rule(Diagnostic diagnostic) {
        String severity = name(diagnostic.severity());
        String code = diagnostic.code().value();
        int dashes = Math.max(2, WIDTH - severity.length() - code.length() - 8);
        return style.of(diagnostic.severity(), "── " + severity + " " + "─".repeat(dashes) + " " + code + " ──") + "\n";
    }

    private String snippet(Diagnostic diagnostic) {
        if (!(diagnostic.origin() instanceof Origin.Text text)) {
            return "";
        }
        return snippets.computeIfAbsent(
                        text.source(), name -> report.source(name).map(source -> new Snippet(source.bytes())))
                .map(snippet -> snippet.around(text, diagnostic.severity(), style))
                .orElse("");
    }
}
