package dev.slo.sample.demo.session;

import dev.slo.model.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands at times, such as {@code 30s fail-emails; 2m heal; 3m quit}. Times count from the moment at which everything is
 * ready.
 *
 * @param steps in the order of their times
 */
public record Script(List<Step> steps) {

    /** No commands. */
    public static final Script EMPTY = new Script(List.of());

    /** A command at a time. */
    public record Step(Duration at, Command command) {}

    /** Keeps a copy. */
    public Script {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException with a sentence for whoever wrote it
     */
    public static Script parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                Step step = step(part.strip());
                if (!steps.isEmpty()
                        && step.at().compareTo(steps.get(steps.size() - 1).at()) < 0) {
                    throw new IllegalArgumentException(
                            "'" + part.strip() + "' comes before the step in front of it: times count from the start");
                }
                steps.add(step);
            }
        }
        return new Script(steps);
    }

    private static Step step(String text) {
        String[] words = text.split("\\s+", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is not a time and a command, such as 30s fail-emails");
        }
        return new Step(
                Duration.ofMillis(TimeSpan.parse(words[0]).millis()),
                Command.parse(words[1])
                        .orElseThrow(() -> new IllegalArgumentException("'" + words[1] + "' is not a command, but "
                                + String.join(", ", Command.words()) + " are")));
    }
}
