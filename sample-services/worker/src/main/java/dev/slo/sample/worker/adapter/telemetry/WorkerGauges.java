package dev.slo.sample.worker.adapter.telemetry;

import dev.slo.sample.worker.domain.consumer.InFlight;
import dev.slo.sample.worker.domain.consumer.QueueState;
import dev.slo.sample.worker.domain.consumer.QueueWatch;
import dev.slo.sample.worker.domain.consumer.WatchedQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** What is the case now, as gauges. Depths are NaN until the queue has told its state. */
public final class WorkerGauges {

    private final PrometheusMeterRegistry registry;

    public WorkerGauges(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows the worker's setting. Micrometer would take {@code info} off the end of the name. */
    public void info(String interval) {
        Info info = Info.builder()
                .name("worker_info")
                .help("How the worker is set")
                .labelNames("interval")
                .register(registry.getPrometheusRegistry());
        info.addLabelValues(interval);
    }

    /** Shows what the queue says about itself. */
    public void queue(QueueWatch watch, WatchedQueue queue) {
        depth(watch, "visible", QueueState::visible);
        depth(watch, "in_flight", QueueState::inFlight);
        depth(watch, "delayed", QueueState::delayed);
        gauge("worker.queue.dead.letters", "Messages that were set aside", () -> told(watch, QueueState::deadLetters));
        gauge(
                "worker.queue.up",
                "Whether the queue answered when it was last asked",
                () -> queue.problem().isEmpty() ? 1 : 0);
        Gauge.builder("worker.queue.oldest.message.age", () -> watch.oldestAge().toMillis() / 1_000.0)
                .description("Age of the oldest message, as far as its receivers can know")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Shows how much is in work, and how much could be. */
    public void work(InFlight inFlight, BooleanSupplier paused) {
        gauge("worker.in.flight", "Deliveries in work", inFlight::count);
        gauge("worker.in.flight.limit", "Deliveries that may be in work", inFlight::limit);
        gauge("worker.paused", "Whether the worker was told to take nothing", () -> paused.getAsBoolean() ? 1 : 0);
    }

    private void depth(QueueWatch watch, String state, ToIntFunction<QueueState> count) {
        Gauge.builder("worker.queue.depth", () -> told(watch, count))
                .description("Messages in the queue, approximately")
                .tag("state", state)
                .register(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        MeterRegistry meters = registry;
        Gauge.builder(name, value).description(description).register(meters);
    }

    private static Number told(QueueWatch watch, ToIntFunction<QueueState> count) {
        return watch.state().<Number>map(count::applyAsInt).orElse(Double.NaN);
    }
}
