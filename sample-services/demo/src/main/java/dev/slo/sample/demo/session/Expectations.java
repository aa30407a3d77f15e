package dev.slo.sample.demo.session;

import dev.slo.sample.demo.client.Alert;
import dev.slo.sample.demo.expect.Forecast;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Compares what was forecast with what happens, and tells both beside each other. */
final class Expectations {

    private static final double MILLIS = 1_000;

    private final Journal journal;
    private final Clock clock;
    private final List<Open> open = new ArrayList<>();

    Expectations(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** A forecast that has not come true yet. */
    private record Open(Forecast forecast, Instant since, boolean fires) {}

    /** Alerts that are to fire from now on; what fires already is not waited for. */
    void toFire(List<Forecast> forecasts, List<Alert> alerts) {
        expect(forecasts, true, alerts);
    }

    /** Alerts that are to resolve from now on. */
    void toResolve(List<Forecast> forecasts, List<Alert> alerts) {
        open.clear();
        expect(forecasts, false, alerts);
    }

    private void expect(List<Forecast> forecasts, boolean fires, List<Alert> alerts) {
        Instant now = clock.instant();
        for (Forecast forecast : forecasts) {
            boolean firing = isFiring(forecast, alerts);
            String what = name(forecast);
            if (firing == fires) {
                journal.add("  expected: " + what + (fires ? " fires already" : " does not fire"));
            } else {
                open.add(new Open(forecast, now, fires));
                String verb = fires ? "fire" : "resolve";
                journal.add("  expected: " + what
                        + forecast.seconds()
                                .map(span -> " " + verb + "s in " + span)
                                .orElse(" does not " + verb + " within 7 hours"));
            }
        }
    }

    /** Tells what has come true. */
    void compare(List<Alert> alerts) {
        for (Open one : List.copyOf(open)) {
            if (isFiring(one.forecast(), alerts) == one.fires()) {
                open.remove(one);
                Instant at = one.fires() ? firedAt(one.forecast(), alerts) : clock.instant();
                long seconds =
                        Math.max(0, Math.round(Duration.between(one.since(), at).toMillis() / MILLIS));
                journal.add((one.fires() ? "FIRING    " : "resolved  ") + name(one.forecast()) + " after " + seconds
                        + " s"
                        + one.forecast()
                                .seconds()
                                .map(span -> ", expected " + span)
                                .orElse(", not expected"));
            }
        }
    }

    private Instant firedAt(Forecast forecast, List<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> matches(forecast, alert))
                .map(Alert::activeAt)
                .min(Instant::compareTo)
                .map(active -> active.plusMillis(Math.round(MILLIS * forecast.pends())))
                .orElse(clock.instant());
    }

    private static boolean isFiring(Forecast forecast, List<Alert> alerts) {
        return alerts.stream().anyMatch(alert -> alert.firing() && matches(forecast, alert));
    }

    private static boolean matches(Forecast forecast, Alert alert) {
        return alert.labels().entrySet().containsAll(forecast.labels().entrySet());
    }

    private static String name(Forecast forecast) {
        String windows = forecast.windows().isEmpty() ? "" : " " + forecast.windows();
        return forecast.alert() + windows + " of " + forecast.objective();
    }
}
