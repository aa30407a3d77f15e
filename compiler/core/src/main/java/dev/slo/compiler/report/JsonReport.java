package dev.slo.compiler.report;

import dev.slo.compiler.emit.JsonText;
import dev.slo.compiler.output.Drift;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Position;
import dev.slo.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Diagnostics for programs.
 *
 * <pre>{@code
 * {
 *   "version": 1,
 *   "summary": { "files": 3, "errors": 1, "warnings": 0, "notes": 0 },
 *   "diagnostics": [
 *     {
 *       "code": "objective.out-of-range",
 *       "severity": "error",
 *       "message": "...",
 *       "hint": "...",
 *       "source": "slos/api.yaml",
 *       "start": { "line": 12, "column": 16 },
 *       "end": { "line": 12, "column": 20 }
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>A report of {@code slo compile --check} also has {@code drift}, a list that is empty when the folder is current:
 * {@code { "path": "catalog.json", "kind": "outdated", "diff": "..." }}, where {@code kind} is {@code missing}, {@code
 * outdated}, {@code edited} or {@code stale}, and {@code diff} is a unified diff.
 *
 * <p>{@code severity} is {@code error}, {@code warning} or {@code note}. Lines and columns count from 1, columns in
 * Unicode code points, and {@code end} is the place behind the last character. {@code hint}, {@code start} and {@code
 * end} are left out where there is none; {@code end} also for Java code, of which only the line is known. Fields may be
 * added without a new {@code version}.
 */
public final class JsonReport {

    private static final int VERSION = 1;

    private JsonReport() {}

    /**
     * The diagnostics as one JSON document.
     *
     * @param diagnostics in any order
     * @param files how many sources were read
     */
    public static String print(List<Diagnostic> diagnostics, int files) {
        return JsonText.of(root(diagnostics, files));
    }

    /**
     * The same, with how an output folder differs from what the sources compile to.
     *
     * @param drift an empty one when the folder is current
     */
    public static String print(List<Diagnostic> diagnostics, int files, Drift drift) {
        Map<String, Object> root = root(diagnostics, files);
        root.put("drift", drift.changes().stream().map(JsonReport::change).toList());
        return JsonText.of(root);
    }

    private static Map<String, Object> root(List<Diagnostic> diagnostics, int files) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", VERSION);
        root.put("summary", summary(diagnostics, files));
        root.put(
                "diagnostics",
                diagnostics.stream()
                        .sorted(Diagnostic.ORDER)
                        .map(JsonReport::diagnostic)
                        .toList());
        return root;
    }

    private static Map<String, Object> change(Drift.Change change) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("path", change.path());
        node.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        node.put("diff", change.diff());
        return node;
    }

    private static Map<String, Object> summary(List<Diagnostic> diagnostics, int files) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("files", files);
        node.put("errors", count(diagnostics, Severity.ERROR));
        node.put("warnings", count(diagnostics, Severity.WARNING));
        node.put("notes", count(diagnostics, Severity.NOTE));
        return node;
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    private static Map<String, Object> diagnostic(Diagnostic diagnostic) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("code", diagnostic.code().value());
        node.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        node.put("message", diagnostic.message());
        diagnostic.hint().ifPresent(hint -> node.put("hint", hint));
        node.put("source", diagnostic.origin().source());
        if (diagnostic.origin() instanceof Origin.Text text) {
            node.put("start", position(text.start()));
            node.put("end", position(text.end()));
        } else if (diagnostic.origin() instanceof Origin.JavaCode code) {
            node.put("start", position(code.start()));
        }
        return node;
    }

    private static Map<String, Object> position(Position position) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("line", position.line());
        node.put("column", position.column());
        return node;
    }
}
