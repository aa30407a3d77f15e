package dev.slo.sample.demo.session;

import dev.slo.sample.demo.fault.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be said to a running demo, by a key, a line or a script. */
public sealed interface Command {

    /** Breaks something. */
    record Break(Fault fault) implements Command {}

    /** Heals everything. */
    record Heal() implements Command {}

    /** Ends the demo. */
    record Quit() implements Command {}

    /** The command of a key such as {@code 1}, or of a word such as {@code fail-emails}. */
    static Optional<Command> parse(String text) {
        return switch (text) {
            case "h", "heal" -> Optional.of(new Heal());
            case "q", "quit" -> Optional.of(new Quit());
            default -> Fault.named(text).map(Break::new);
        };
    }

    /** The words of all commands. */
    static List<String> words() {
        return Stream.concat(Arrays.stream(Fault.values()).map(Fault::word), Stream.of("heal", "quit"))
                .toList();
    }
}
