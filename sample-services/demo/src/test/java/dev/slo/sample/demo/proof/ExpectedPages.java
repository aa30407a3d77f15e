package dev.slo.sample.demo.proof;

import dev.slo.sample.demo.expect.Forecast;
import dev.slo.sample.demo.expect.Span;
import dev.slo.sample.demo.fault.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages that a fault is to cause, each within its computed time and {@link #GRACE}. */
final class ExpectedPages {

    /** What the issue allows on top of what was computed. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final double MILLIS = 1_000;

    private final AlertWatch watch;
    private final Verdicts verdicts;
    private final List<Forecast> waiting;
    private final Instant broken;

    /**
     * None has come yet.
     *
     * @param forecasts all of them with a time
     * @param broken when the fault began
     */
    ExpectedPages(AlertWatch watch, Verdicts verdicts, List<Forecast> forecasts, Instant broken) {
        this.watch = watch;
        this.verdicts = verdicts;
        this.waiting = new ArrayList<>(forecasts);
        this.broken = broken;
    }

    boolean isComplete() {
        return waiting.isEmpty();
    }

    /** Whether a page of this objective has yet to come. */
    boolean awaits(Effect effect) {
        return waiting.stream().anyMatch(forecast -> forecast.objective().equals(effect.objective()));
    }

    /** Waits for the next one, and enters it into the verdicts. */
    void awaitNext() throws InterruptedException {
        Forecast next = Patience.until(deadline(), this::firing)
                .orElseThrow(() -> new AssertionError("no page in time; there are yet to come " + waiting));
        waiting.remove(next);
        Instant fired = watch.fired(next.labels()).orElseThrow().activeAt();
        double measured = Duration.between(broken, fired).toMillis() / MILLIS;
        Span computed = next.seconds().orElseThrow();
        String kind = next.windows().isEmpty() ? next.alert() : "page " + next.windows();
        verdicts.add(
                kind + " of " + next.objective() + " after the fault",
                computed.toString(),
                Math.round(measured) + " s",
                measured <= computed.most() + GRACE.toSeconds());
    }

    private Optional<Forecast> firing() {
        return waiting.stream()
                .filter(forecast -> watch.fired(forecast.labels()).isPresent())
                .findFirst();
    }

    private Instant deadline() {
        double latest = waiting.stream()
                .mapToDouble(forecast -> forecast.seconds().map(Span::most).orElse(0.0))
                .max()
                .orElse(0);
        return broken.plusMillis(Math.round(latest * MILLIS)).plus(GRACE);
    }
}
