package dev.slo.cli.render;

import dev.slo.compiler.output.Drift;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Drift for people, and for {@code patch}: a line that says what happened to each file, then its diff. */
public final class DriftReport {

    private DriftReport() {}

    /** All changes, each with its diff. */
    public static String print(Drift drift, Style style) {
        StringBuilder text = new StringBuilder();
        for (Drift.Change change : drift.changes()) {
            text.append(style.bold(change.path() + ": " + meaning(change.kind())))
                    .append('\n');
            change.diff().lines().forEach(line -> text.append(paint(line, style))
                    .append('\n'));
        }
        return text.toString();
    }

    /** The numbers, such as {@code 1 missing, 2 stale}. */
    public static String summary(Drift drift) {
        Map<Drift.Kind, Integer> counts = new EnumMap<>(Drift.Kind.class);
        drift.changes().forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String meaning(Drift.Kind kind) {
        return switch (kind) {
            case MISSING -> "missing";
            case OUTDATED -> "outdated, the specs say something else";
            case EDITED -> "edited by hand, a compile would overwrite it";
            case STALE -> "stale, a compile would remove it";
        };
    }

    private static String paint(String line, Style style) {
        String safe = Cells.safe(line);
        if (line.startsWith("+")) {
            return style.green(safe);
        }
        if (line.startsWith("-")) {
            return style.red(safe);
        }
        return line.startsWith("@") ? style.cyan(safe) : safe;
    }
}
