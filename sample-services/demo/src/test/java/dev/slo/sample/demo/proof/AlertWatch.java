package dev.slo.sample.demo.proof;

import dev.slo.sample.demo.client.Alert;
import dev.slo.sample.demo.client.PrometheusClient;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks Prometheus every half second which alerts are pending or firing, and keeps what it saw. */
final class AlertWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 500;

    private final PrometheusClient prometheus;
    private final List<Seen> seen = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private boolean paused;

    /**
     * An alert that was seen.
     *
     * @param labels with {@code alertname}
     * @param annotations rendered, as they were last
     * @param activeAt since when its condition held
     * @param fired whether it got as far as firing
     * @param endedAt when it was not there any more; empty while it is
     */
    record Seen(
            SortedMap<String, String> labels,
            SortedMap<String, String> annotations,
            Instant activeAt,
            boolean fired,
            Optional<Instant> endedAt) {

        boolean has(Map<String, String> some) {
            return labels.entrySet().containsAll(some.entrySet());
        }
    }

    AlertWatch(PrometheusClient prometheus) {
        this.prometheus = prometheus;
        Future<?> unused = clock.scheduleWithFixedDelay(this::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void ask() {
        if (paused) {
            return;
        }
        try {
            take(prometheus.alerts());
        } catch (IOException e) {
            // A busy server is asked again; one that is gone is noticed by whoever waits for an alert.
            return;
        }
    }

    private void take(List<Alert> alerts) {
        for (Alert alert : alerts) {
            Optional<Seen> known = current(alert.labels());
            known.ifPresent(seen::remove);
            seen.add(new Seen(
                    alert.labels(),
                    alert.annotations(),
                    known.map(Seen::activeAt).orElse(alert.activeAt()),
                    alert.firing() || known.map(Seen::fired).orElse(false),
                    Optional.empty()));
        }
        Instant now = Instant.now();
        seen.replaceAll(was -> was.endedAt().isPresent()
                        || alerts.stream().anyMatch(alert -> alert.labels().equals(was.labels()))
                ? was
                : new Seen(was.labels(), was.annotations(), was.activeAt(), was.fired(), Optional.of(now)));
    }

    private Optional<Seen> current(SortedMap<String, String> labels) {
        return seen.stream()
                .filter(was -> was.endedAt().isEmpty() && was.labels().equals(labels))
                .findFirst();
    }

    /** Nothing is asked and nothing ends from now on: Prometheus is about to lose its memory. */
    synchronized void pause() {
        paused = true;
    }

    /** Goes on; an alert that is there again has not ended. */
    synchronized void resume() {
        paused = false;
    }

    /** All that was seen. */
    synchronized List<Seen> all() {
        return List.copyOf(seen);
    }

    /** The first one with these labels that fired. */
    Optional<Seen> fired(Map<String, String> labels) {
        return all().stream().filter(was -> was.fired() && was.has(labels)).findFirst();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
