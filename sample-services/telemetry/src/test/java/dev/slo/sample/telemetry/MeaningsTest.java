package dev.slo.sample.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    private static final Meanings MEANINGS =
            new Meanings(Map.of("mails.sent", "Mails that were sent", "age", "Not this"));

    @Test
    void aMeterHasItsMeaningHoweverItIsRegistered() {
        try (Telemetry telemetry = start()) {
            PrometheusMeterRegistry registry = telemetry.registry();
            registry.counter("mails.sent", "kind", "letter").increment();
            Counter.builder("mails.sent").tag("kind", "card").register(registry).increment();
            Gauge.builder("age", () -> 3)
                    .description("Age of the oldest")
                    .baseUnit("seconds")
                    .register(registry);

            assertThat(registry.scrape())
                    .contains(
                            "# HELP mails_sent_total Mails that were sent\n",
                            "mails_sent_total{kind=\"card\"} 1.0\n",
                            "mails_sent_total{kind=\"letter\"} 1.0\n",
                            "# HELP age_seconds Age of the oldest\n");
        }
    }

    @Test
    void whatIsKnownOfTheProcessDescribesItself() {
        try (Telemetry telemetry = start()) {
            assertThat(telemetry.registry().getMeters())
                    .extracting(Meter::getId)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(id ->
                            assertThat(id.getDescription()).as(id.getName()).isNotBlank());
        }
    }

    private static Telemetry start() {
        return Telemetry.start("test", Environment.of(Map.of()), List.of(), MEANINGS);
    }
}
