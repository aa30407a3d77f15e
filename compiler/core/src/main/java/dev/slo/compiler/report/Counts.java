package dev.slo.compiler.report;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many of what there are, in words. */
public final class Counts {

    private Counts() {}

    /** The diagnostics by severity, such as {@code 1 error, 2 warnings}; an empty text for none. */
    public static String of(List<Diagnostic> diagnostics) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = diagnostics.stream()
                    .filter(diagnostic -> diagnostic.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(of(count, severity.name().toLowerCase(Locale.ROOT)));
            }
        }
        return String.join(", ", counts);
    }

    /** Things of a kind, such as {@code 3 files}. */
    public static String of(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
