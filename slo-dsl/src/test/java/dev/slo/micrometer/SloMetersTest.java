package dev.slo.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slo.spec.ServiceSpec;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SloMetersTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void aCounterExistsAtZeroForEveryCombination() {
        SloMeters.preregister(
                registry,
                Meters.counter("orders").tagAnyOf("type", "card", "cash").tagAnyOf("result", "ok", "failed"));

        assertThat(registry.scrape().lines().filter(line -> line.startsWith("orders_total")))
                .containsExactlyInAnyOrder(
                        "orders_total{result=\"failed\",type=\"card\"} 0.0",
                        "orders_total{result=\"failed\",type=\"cash\"} 0.0",
                        "orders_total{result=\"ok\",type=\"card\"} 0.0",
                        "orders_total{result=\"ok\",type=\"cash\"} 0.0");
    }

    @Test
    void theContractAsksForTheErrorSeriesUntilItIsRegistered() {
        List<ServiceSpec> specs = Specs.events("orders_total{result=\"failed\"}", "orders_total");
        registry.counter("orders", "result", "ok").increment();
        assertThat(SloContract.check(specs, registry))
                .extracting(found -> found.code().value())
                .containsExactly("contract.error-series-missing");

        SloMeters.preregister(registry, Meters.counter("orders").tag("result", "failed"));

        assertThat(SloContract.check(specs, registry)).isEmpty();
    }

    @Test
    void theServiceUsesTheMeterThatWasRegistered() {
        SloMeters.preregister(
                registry,
                Meters.counter("read").baseUnit("bytes").tag("source", "a"),
                Meters.timer("calls").tag("result", "failed"),
                Meters.distributionSummary("size").baseUnit("bytes"));

        registry.counter("read", "source", "a").increment(5);
        registry.timer("calls", "result", "failed").record(Duration.ofSeconds(1));
        registry.summary("size").record(7);

        assertThat(registry.scrape())
                .contains("read_bytes_total{source=\"a\"} 5.0", "calls_seconds_count{result=\"failed\"} 1")
                .contains("size_bytes_sum 7.0");
    }

    @Test
    void whatIsNotSaidValueByValueIsRefused() {
        refused(Meters.counter("orders").tagMatching("status", "5.."), "name the values of the tag 'status'");
        refused(Meters.counter("orders").tagNoneOf("status", "200"), "name the values of the tag 'status'");
        refused(Meters.gauge("depth"), "its series exist as soon as the service registers it");
        String[] many = IntStream.range(0, 40).mapToObj(Integer::toString).toArray(String[]::new);
        refused(Meters.counter("orders").tagAnyOf("a", many).tagAnyOf("b", many), "more than 1000 combinations");
    }

    private void refused(MeterSelector<?> meter, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SloMeters.preregister(registry, meter))
                .withMessageContaining("cannot be registered beforehand")
                .withMessageContaining(reason);
        assertThat(registry.getMeters()).isEmpty();
    }
}
