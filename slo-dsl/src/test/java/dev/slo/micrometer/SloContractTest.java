package dev.slo.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slo.contract.ContractCheck;
import dev.slo.contract.ContractOptions;
import dev.slo.contract.exposition.Exposition;
import dev.slo.contract.exposition.ExpositionParser;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SloContractTest {

    private static final List<ServiceSpec> CLASSIC = Specs.events(
            "http_server_requests_seconds_count{status_code=~\"5..\"}", "http_server_requests_seconds_count");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void aLabelThatIsSpeltDifferentlyIsFoundBeforeAnOutageDoes() {
        registry.timer("http.server.requests", "status", "200").record(Duration.ofMillis(3));
        registry.timer("http.server.requests", "status", "500").record(Duration.ofMillis(3));

        assertThat(SloContract.check(CLASSIC, registry)).singleElement().satisfies(found -> {
            assertThat(found.message())
                    .isEqualTo("No series of 'http_server_requests_seconds_count' has the label 'status_code',"
                            + " so nothing ever counts as failed and the SLI reads 1 for ever");
            assertThat(found.hint()).contains("did you mean 'status'? its labels are status");
            assertThat(found.origin()).hasToString("slos.yaml:6:63");
        });
    }

    @Test
    void aPrometheusRegistryIsFoundWithinACompositeOne() {
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        composite.add(new SimpleMeterRegistry());
        composite.add(registry);
        registry.counter("orders");

        assertThat(SloContract.check(CLASSIC, composite)).hasSize(2);
    }

    @Test
    void aRegistryWithoutMetersIsToldOnce() {
        assertThat(SloContract.check(CLASSIC, registry)).singleElement().satisfies(found -> {
            assertThat(found.origin()).hasToString("registry");
            assertThat(found.message()).isEqualTo("There are no metrics in here");
        });
    }

    @Test
    void aRegistryThatExposesNothingToPrometheusIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SloContract.check(CLASSIC, new SimpleMeterRegistry()))
                .withMessageContaining("needs a PrometheusMeterRegistry, and this is a SimpleMeterRegistry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; version=0.0.4", "application/openmetrics-text; version=1.0.0"})
    void bothFormatsOfTheRealRegistryAreUnderstood(String contentType) {
        registry.counter("orders", "note", "quote \" backslash \\ line \n end ü")
                .increment();
        Timer.builder("calls").serviceLevelObjectives(Duration.ofMillis(300)).register(registry);
        registry.timer("plain").record(Duration.ofMillis(3));
        DistributionSummary.builder("size").publishPercentiles(0.5).register(registry);
        LongTaskTimer.builder("batch")
                .serviceLevelObjectives(Duration.ofMinutes(1))
                .register(registry);
        Gauge.builder("nothing", () -> Double.NaN).register(registry);

        Checked<Exposition> read = ExpositionParser.parse("m", registry.scrape(contentType));

        assertThat(read.diagnostics()).isEmpty();
        Exposition exposition = read.value().orElseThrow();
        assertThat(exposition.named("orders_total"))
                .singleElement()
                .satisfies(series -> assertThat(series.label("note")).isEqualTo("quote \" backslash \\ line \n end ü"));
        assertThat(codes("histogram: calls_seconds, threshold: 300ms", exposition))
                .isEmpty();
        assertThat(codes("histogram: plain_seconds, threshold: 300ms", exposition))
                .containsExactly("contract.not-a-histogram");
        assertThat(codes("histogram: batch_seconds, threshold: 1m", exposition))
                .containsExactly("contract.not-a-histogram");
        assertThat(codes("histogram: orders_total, threshold: 1m", exposition))
                .containsExactly("contract.not-a-histogram");
    }

    private static List<String> codes(String latency, Exposition exposition) {
        return ContractCheck.check(Specs.latency(latency), exposition, ContractOptions.DEFAULT).stream()
                .map(Diagnostic::code)
                .map(String::valueOf)
                .toList();
    }
}
