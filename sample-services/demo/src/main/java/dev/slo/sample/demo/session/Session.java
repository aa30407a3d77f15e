package dev.slo.sample.demo.session;

import dev.slo.model.Service;
import dev.slo.sample.demo.client.Alert;
import dev.slo.sample.demo.client.Notification;
import dev.slo.sample.demo.client.PrometheusClient;
import dev.slo.sample.demo.expect.Forecast;
import dev.slo.sample.demo.expect.Forecaster;
import dev.slo.sample.demo.fault.Fault;
import dev.slo.sample.demo.samples.SampleStack;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A demo from the moment at which everything is ready: obeys, watches, and shows. */
public final class Session {

    private static final long TICK_MILLIS = 200;
    private static final Duration WATCHED_EVERY = Duration.ofSeconds(2);

    private final SampleStack stack;
    private final Plan plan;
    private final Clock clock;
    private final Journal journal;
    private final View view;
    private final UserInput input;
    private final Expectations expectations;
    private final Optional<PrometheusClient> prometheus;
    private final Optional<Forecaster> forecaster;
    private final Instant start;
    private Instant watchedAt;
    private List<Alert> alerts = List.of();
    private int steps;
    private volatile boolean over;

    /**
     * When a demo ends and what it does by itself.
     *
     * @param duration after which it ends; empty to end when the user says so or goes away
     * @param script what is done without a user
     */
    public record Plan(Optional<Duration> duration, Script script) {}

    /**
     * Begins now.
     *
     * @param services the objectives of what runs
     */
    public Session(SampleStack stack, Terminal terminal, Plan plan, List<Service> services, Clock clock) {
        this.stack = stack;
        this.plan = plan;
        this.clock = clock;
        this.start = clock.instant();
        this.watchedAt = start;
        this.journal = new Journal(clock, terminal.isDrawn() ? line -> {} : terminal::say);
        this.view = new View(stack, terminal, services, journal);
        this.input = UserInput.read(terminal.in(), terminal.readsKeys());
        this.expectations = new Expectations(journal, clock);
        this.prometheus = stack.prometheus();
        this.forecaster = prometheus.map(client -> new Forecaster(client, services, clock));
        stack.inbox().listen(this::tell);
    }

    /** Goes on until it is over. */
    public void run() throws InterruptedException {
        view.greet();
        while (!isOver()) {
            runScript();
            Optional<String> said = input.next(TICK_MILLIS);
            if (said.isPresent()) {
                obey(said.get());
            } else if (input.isClosed()) {
                Thread.sleep(TICK_MILLIS);
            }
            if (Duration.between(watchedAt, clock.instant()).compareTo(WATCHED_EVERY) >= 0) {
                watch();
            }
            view.show(alerts, elapsed());
        }
    }

    /** Makes {@link #run} return soon; from any thread. */
    public void stop() {
        over = true;
    }

    private boolean isOver() {
        boolean late = plan.duration().isPresent()
                && elapsed().compareTo(plan.duration().get()) >= 0;
        boolean alone = plan.duration().isEmpty()
                && input.isClosed()
                && steps == plan.script().steps().size();
        return over || late || alone;
    }

    private Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    private void runScript() {
        List<Script.Step> all = plan.script().steps();
        while (steps < all.size() && all.get(steps).at().compareTo(elapsed()) <= 0) {
            obey(all.get(steps).command());
            steps++;
        }
    }

    private void obey(String said) {
        Command.parse(said)
                .ifPresentOrElse(
                        this::obey,
                        () -> journal.add(
                                "'" + said + "' is not a command, but " + String.join(", ", Command.words()) + " are"));
        view.refresh();
    }

    private void obey(Command command) {
        watch();
        try {
            if (command instanceof Command.Break broken) {
                breakIt(broken.fault());
            } else if (command instanceof Command.Heal) {
                heal();
            } else {
                over = true;
            }
        } catch (IOException e) {
            journal.add("that did not work: " + e.getMessage());
        }
    }

    private void breakIt(Fault fault) throws IOException {
        List<Forecast> forecasts = forecaster.isPresent() ? forecaster.get().ofBreaking(fault) : List.of();
        fault.breakIt(stack);
        journal.add("> " + fault.word() + ": " + fault.title());
        if (forecasts.isEmpty()) {
            journal.add("  what to expect is not known: "
                    + (forecaster.isPresent()
                            ? "there are no rates yet, they come within a minute of the start"
                            : "nothing measures the objectives without Prometheus"));
        }
        expectations.toFire(forecasts, alerts);
    }

    private void heal() throws IOException {
        List<Forecast> forecasts = new ArrayList<>();
        if (forecaster.isPresent()) {
            for (Alert alert : alerts) {
                forecasts.addAll(forecaster.get().ofHealing(alert.labels()));
            }
        }
        journal.add("> heal: everything works again");
        for (Fault fault : Fault.values()) {
            try {
                fault.heal(stack);
            } catch (IOException e) {
                journal.add("  but not " + fault.word() + ": " + e.getMessage());
            }
        }
        expectations.toResolve(forecasts, alerts);
    }

    private void watch() {
        watchedAt = clock.instant();
        if (prometheus.isEmpty()) {
            return;
        }
        try {
            alerts = prometheus.get().alerts();
            expectations.compare(alerts);
        } catch (IOException e) {
            view.lament(e);
        }
    }

    private void tell(Notification notification) {
        notification.alerts().stream()
                .filter(alert -> alert.firing() == notification.firing())
                .map(alert -> AlertText.of(alert.labels()))
                .distinct()
                .forEach(alert -> journal.add("notified  " + notification.receiver() + ": "
                        + (notification.firing() ? "FIRING " : "resolved ") + alert));
    }
}
