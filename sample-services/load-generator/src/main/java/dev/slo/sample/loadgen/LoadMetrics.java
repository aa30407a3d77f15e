package dev.slo.sample.loadgen;

import dev.slo.sample.loadgen.ledger.Outcome;
import dev.slo.sample.loadgen.traffic.Route;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The {@code loadgen_*} metrics. What can be counted is there from the start, at 0: a series that is born with its first
 * failure has no rate.
 */
final class LoadMetrics {

    private final MeterRegistry registry;
    private final List<Route> routes;

    LoadMetrics(MeterRegistry registry, List<Route> routes) {
        this.registry = registry;
        this.routes = routes;
        routes.forEach(this::register);
    }

    /** Shows for each service its share of the rate that is aimed at. */
    void showTargetRate(DoubleSupplier targetRate) {
        double all = routes.stream().mapToInt(Route::weight).sum();
        routes.stream()
                .map(Route::service)
                .distinct()
                .forEach(service -> registerRate(service, shareOf(service) / all, targetRate));
    }

    private void register(Route route) {
        requests(route, 0);
        duration(route.service());
        for (Outcome.Trouble trouble : Outcome.Trouble.values()) {
            errors(route.service(), trouble, 0);
        }
    }

    private void registerRate(String service, double share, DoubleSupplier targetRate) {
        Gauge.builder("loadgen.current.rps", () -> share * targetRate.getAsDouble())
                .description("Requests per second that are aimed at now.")
                .tag("service", service)
                .register(registry);
    }

    private double shareOf(String service) {
        return routes.stream()
                .filter(route -> route.service().equals(service))
                .mapToInt(Route::weight)
                .sum();
    }

    void sent(Route route) {
        requests(route, 1);
    }

    void ended(Route route, Outcome outcome, Duration latency) {
        if (outcome instanceof Outcome.Answered answered) {
            Counter.builder("loadgen.responses.received")
                    .description("Answers, whatever their status.")
                    .tags("service", route.service(), "status_code", Integer.toString(answered.status()))
                    .register(registry)
                    .increment();
            duration(route.service()).record(latency);
        } else if (outcome instanceof Outcome.Failed failed) {
            errors(route.service(), failed.trouble(), 1);
        }
    }

    private void requests(Route route, int count) {
        Counter.builder("loadgen.requests.sent")
                .description("Requests that were sent, answered or not.")
                .tags("service", route.service(), "method", route.method(), "path", route.path())
                .register(registry)
                .increment(count);
    }

    private void errors(String service, Outcome.Trouble trouble, int count) {
        Counter.builder("loadgen.request.errors")
                .description("Requests that ended without an answer.")
                .tags("service", service, "error_type", trouble.label())
                .register(registry)
                .increment(count);
    }

    private Timer duration(String service) {
        return Timer.builder("loadgen.request.duration")
                .description("From the moment a request was due until its answer.")
                .tag("service", service)
                .register(registry);
    }
}
