package dev.slo.sample.loadgen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.loadgen.ledger.Outcome;
import dev.slo.sample.loadgen.traffic.Route;
import dev.slo.sample.loadgen.traffic.SampleRoutes;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadMetricsTest {

    @Test
    void everyMeterSaysWhatItMeans() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        List<Route> routes = SampleRoutes.all();
        LoadMetrics metrics = new LoadMetrics(registry, routes);
        metrics.showTargetRate(() -> 10);
        metrics.sent(routes.get(0));
        metrics.ended(routes.get(0), new Outcome.Answered(503), Duration.ofMillis(5));
        metrics.ended(routes.get(0), new Outcome.Failed(Outcome.Trouble.TIMEOUT), Duration.ofSeconds(5));

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .allSatisfy(
                        id -> assertThat(id.getDescription()).as(id.toString()).isNotBlank())
                .extracting(Meter.Id::getName)
                .contains(
                        "loadgen.requests.sent",
                        "loadgen.responses.received",
                        "loadgen.request.errors",
                        "loadgen.request.duration",
                        "loadgen.current.rps");
    }
}
