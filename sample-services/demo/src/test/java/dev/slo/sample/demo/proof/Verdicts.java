package dev.slo.sample.demo.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was computed and what was measured, line by line: the table at the end of the proof. */
final class Verdicts {

    private final List<Line> lines = new ArrayList<>();

    private record Line(String stage, String computed, String measured, boolean held) {}

    void add(String stage, String computed, String measured, boolean held) {
        lines.add(new Line(stage, computed, measured, held));
    }

    /** How long the whole proof took until now. */
    void took(Instant begin, Duration longest) {
        Duration took = Duration.between(begin, Instant.now());
        add("the whole proof", "< " + longest.toSeconds() + " s", took.toSeconds() + " s", took.compareTo(longest) < 0);
    }

    /** Those that did not hold. */
    List<String> broken() {
        return lines.stream().filter(line -> !line.held).map(Verdicts::text).toList();
    }

    String table() {
        StringBuilder table = new StringBuilder("\n");
        lines.forEach(line -> table.append(text(line)).append('\n'));
        return table.toString();
    }

    private static String text(Line line) {
        return String.format(
                Locale.ROOT, "%-74s %-22s %-22s %s", line.stage, line.computed, line.measured, line.held ? "ok" : "NO");
    }
}
