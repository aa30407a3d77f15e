package dev.slo.sample.demo.session;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What happened, with the time of day. Safe for several threads. */
final class Journal {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final List<String> lines = new ArrayList<>();
    private final Clock clock;
    private final Consumer<String> listener;

    /**
     * Empty.
     *
     * @param listener is told of every line
     */
    Journal(Clock clock, Consumer<String> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    synchronized void add(String event) {
        String line = TIME.format(clock.instant().atZone(ZoneId.systemDefault())) + "  " + event;
        lines.add(line);
        listener.accept(line);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
