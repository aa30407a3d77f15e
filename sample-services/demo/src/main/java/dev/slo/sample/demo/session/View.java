package dev.slo.sample.demo.session;

import dev.slo.model.Service;
import dev.slo.sample.demo.client.Alert;
import dev.slo.sample.demo.fault.Fault;
import dev.slo.sample.demo.samples.SampleStack;
import dev.slo.sample.demo.screen.Board;
import dev.slo.sample.demo.screen.LoadTable;
import dev.slo.sample.demo.screen.SloTable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows a session: a board that is redrawn on a terminal, or a table now and then among the lines of a log. */
final class View {

    private static final Duration DRAWN_EVERY = Duration.ofSeconds(1);
    private static final Duration PRINTED_EVERY = Duration.ofSeconds(30);
    private static final Duration ASKED_EVERY = Duration.ofSeconds(5);

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
        return stack.urls().entrySet().stream()
                .map(entry -> "  " + entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static List<String> firing(List<Alert> alerts) {
        return alerts.stream()
                .filter(Alert::firing)
                .filter(alert -> !alert.label("service").isEmpty())
                .map(alert -> "FIRING  " + Expectations.describe(alert.labels()))
                .distinct()
                .sorted()
                .toList();
    }

    private static String text(Duration elapsed) {
        return elapsed.toMinutes() + " min " + elapsed.toSecondsPart() + " s";
    }
}
