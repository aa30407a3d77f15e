package dev.slo.sample.api.metrics;

import dev.slo.micrometer.Meters;
import dev.slo.micrometer.SloMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;

/** {@code downstream_requests_total} and {@code circuit_breaker_state} of one service that others need. */
public final class DownstreamMeters {

    private static final String REQUESTS = "downstream.requests";
    private static final String SERVICE = "service";
    private static final String STATUS = "status";

    private final MeterRegistry registry;
    private final String service;

    /**
     * Meters of this registry.
     *
     * @param breakerState 0 closed, 1 half-open, 2 open
     */
    public DownstreamMeters(MeterRegistry registry, String service, IntSupplier breakerState) {
        this.registry = registry;
        this.service = service;
        SloMeters.preregister(
                registry,
                Meters.counter(REQUESTS).tag(SERVICE, service).tagAnyOf(STATUS, "success", "error", "rejected"));
        // As a supplier it is kept; a state object would be held weakly, and the gauge be NaN after a collection.
        Gauge.builder("circuit.breaker.state", () -> breakerState.getAsInt())
                .tag(SERVICE, service)
                .register(registry);
    }

    /** The service answered. */
    public void succeeded() {
        count("success");
    }

    /** The service did not answer, or with an error of its own. */
    public void failed() {
        count("error");
    }

    /** The service was not asked: its circuit breaker is open, or too many calls are under way. */
    public void rejected() {
        count("rejected");
    }

    private void count(String status) {
        registry.counter(REQUESTS, SERVICE, service, STATUS, status).increment();
    }
}
