package dev.slo.sample.demo.session;

import dev.slo.model.Service;
import dev.slo.sample.demo.client.Alert;
import dev.slo.sample.demo.fault.Fault;
import dev.slo.sample.demo.samples.SampleStack;
import dev.slo.sample.demo.screen.Board;
import dev.slo.sample.demo.screen.LoadTable;
import dev.slo.sample.demo.screen.SloTable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Shows a session: a board that is redrawn on a terminal, or a table now and then among the lines of a log. */
final class View {

    private static final Duration DRAWN_EVERY = Duration.ofSeconds(1);
    private static final Duration PRINTED_EVERY = Duration.ofSeconds(30);
    private static final Duration ASKED_EVERY = Duration.ofSeconds(5);

    private static final int URLS_WIDTH = 120;

    private final SampleStack stack;
    private final Terminal terminal;
    private final Journal journal;
    private final Optional<Objectives> objectives;
    private List<String> table = List.of("the first figures come within a minute");
    private Optional<Duration> shownAt = Optional.empty();
    private Optional<Duration> askedAt = Optional.empty();
    private String complaint = "";

    View(SampleStack stack, Terminal terminal, List<Service> services, Journal journal) {
        this.stack = stack;
        this.terminal = terminal;
        this.journal = journal;
        this.objectives = stack.prometheus().map(client -> new Objectives(client, services));
    }

    /** Says once what can be done. */
    void greet() {
        if (terminal.isDrawn()) {
            terminal.clear();
        } else {
            urls().forEach(terminal::say);
            menu().forEach(terminal::say);
        }
    }

    /** Shows things as they are, if it is time to. */
    void show(List<Alert> alerts, Duration elapsed) {
        if (terminal.isDrawn() && isTime(shownAt, elapsed, DRAWN_EVERY)) {
            shownAt = Optional.of(elapsed);
            if (isTime(askedAt, elapsed, ASKED_EVERY)) {
                askedAt = Optional.of(elapsed);
                ask(alerts);
            }
            terminal.draw(board(alerts, elapsed).lines(terminal.width(), terminal.height() - 1));
        } else if (!terminal.isDrawn() && isTime(shownAt, elapsed, PRINTED_EVERY)) {
            shownAt = Optional.of(elapsed);
            ask(alerts);
            terminal.say("");
            terminal.say("after " + text(elapsed));
            table.forEach(terminal::say);
            firing(alerts).forEach(terminal::say);
        }
    }

    /** Makes the next {@link #show} draw at once. */
    void refresh() {
        if (terminal.isDrawn()) {
            shownAt = Optional.empty();
        }
    }

    /** Tells once that something does not answer. */
    void lament(IOException trouble) {
        String text = "no answer: " + trouble.getMessage();
        if (!text.equals(complaint)) {
            complaint = text;
            journal.add(text);
        }
    }

    private static boolean isTime(Optional<Duration> last, Duration now, Duration every) {
        return last.isEmpty() || now.minus(last.get()).compareTo(every) >= 0;
    }

    private void ask(List<Alert> alerts) {
        try {
            if (objectives.isPresent()) {
                table = SloTable.lines(objectives.get().rows(alerts));
            } else if (stack.load().isPresent()) {
                table = LoadTable.lines(stack.load().get().truth());
            }
            complaint = "";
        } catch (IOException e) {
            lament(e);
        }
    }

    private Board board(List<Alert> alerts, Duration elapsed) {
        return new Board(
                "slo demo, running for " + text(elapsed), menu(), urls(), table, firing(alerts), journal.lines());
    }

    private List<String> menu() {
        List<String> lines = new ArrayList<>();
        String what = terminal.readsKeys() ? "Press" : "Type";
        Arrays.stream(Fault.values())
                .map(fault -> "  " + fault.key() + "  " + fault.word() + ": " + fault.title())
                .forEach(lines::add);
        lines.add(0, what + " a key to break something, and see which alert fires and when:");
        lines.add("  h  heal: everything works again      q  quit");
        lines.add("Budgets count the minutes so far as if they were the whole period of 30 days.");
        return lines;
    }

    private List<String> urls() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, URI> url : stack.urls().entrySet()) {
            String text = "  " + url.getKey() + " " + url.getValue();
            if (line.length() + text.length() > URLS_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(text);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A line for each objective that has alerts. */
    private static List<String> firing(List<Alert> alerts) {
        SortedMap<String, SortedSet<String>> byObjective = new TreeMap<>();
        alerts.stream()
                .filter(Alert::firing)
                .filter(alert -> !alert.label("service").isEmpty())
                .forEach(alert -> byObjective
                        .computeIfAbsent(AlertText.objective(alert.labels()), unused -> new TreeSet<>())
                        .add(AlertText.name(alert.labels())));
        return byObjective.entrySet().stream()
                .map(entry -> "FIRING  " + entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    private static String text(Duration elapsed) {
        return elapsed.toMinutes() + " min " + elapsed.toSecondsPart() + " s";
    }
}
