package dev.slo.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slo.spec.ServiceSpec;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SloMeterFilterTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void aTimerPublishesExactlyTheThresholdAndTheDeclaredBuckets() {
        filter(Specs.latency("histogram: calls_seconds, threshold: 300ms, buckets: [50ms, 300ms, 10s]"));

        Timer.builder("calls")
                .publishPercentileHistogram()
                .serviceLevelObjectives(Duration.ofMillis(7))
                .maximumExpectedValue(Duration.ofMillis(100))
                .register(registry);

        assertThat(bounds("calls_seconds")).containsExactly("0.05", "0.3", "10.0", "+Inf");
    }

    @Test
    void aThresholdOfALatencySloHoldsForTheContract() {
        List<ServiceSpec> specs = Specs.latency("histogram: 'calls_seconds{uri=\"/a\"}', threshold: 300ms");
        Timer.builder("calls").tag("uri", "/a").register(registry);
        assertThat(SloContract.check(specs, registry))
                .extracting(found -> found.code().value())
                .containsExactly("contract.not-a-histogram");

        PrometheusMeterRegistry filtered = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        filtered.config().meterFilter(SloMeterFilter.of(specs));
        Timer.builder("calls").tag("uri", "/a").register(filtered);
        assertThat(SloContract.check(specs, filtered)).isEmpty();
    }

    @Test
    void everyWholeNumberOfMillisecondsIsMet() {
        for (int millis = 1; millis <= 2000; millis++) {
            PrometheusMeterRegistry own = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            List<ServiceSpec> specs = Specs.latency("histogram: calls_seconds, threshold: " + millis + "ms");
            own.config().meterFilter(SloMeterFilter.of(specs));
            own.timer("calls");
            assertThat(SloContract.check(specs, own)).isEmpty();
        }
    }

    @Test
    void allMetersOfOneNameGetTheBucketsOfAllItsSlos() {
        List<ServiceSpec> specs =
                new ArrayList<>(Specs.latency("histogram: 'calls_seconds{uri=\"/a\"}', threshold: 1s"));
        specs.addAll(Specs.latency("histogram: 'calls_seconds{uri=\"/b\"}', threshold: 300ms"));
        filter(specs);

        registry.timer("calls", "uri", "/b");
        registry.timer("calls", "uri", "/c");
        registry.timer("other", "uri", "/a");

        assertThat(bounds("calls_seconds")).containsExactly("0.3", "1.0", "+Inf", "0.3", "1.0", "+Inf");
        assertThat(bounds("other_seconds")).isEmpty();
    }

    @Test
    void aDistributionSummaryHasBucketsInItsOwnUnit() {
        filter(Specs.latency("histogram: payload_bytes, threshold: 1500000"));

        DistributionSummary.builder("payload").baseUnit("bytes").register(registry);

        assertThat(bounds("payload_bytes")).containsExactly("1500000.0", "+Inf");
    }

    @Test
    void aLongTaskTimerIsLeftAlone() {
        filter(Specs.latency("histogram: batch_seconds, threshold: 5m"));

        LongTaskTimer.builder("batch").register(registry);

        assertThat(registry.scrape()).doesNotContain("_bucket");
    }

    @Test
    void aThresholdThatCannotBeMetIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SloMeterFilter.of(Specs.latency("histogram: a_seconds, threshold: 300ms, type: native")))
                .withMessage("slos.yaml:6:56: Micrometer publishes classic histograms only: leave out 'type: native'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SloMeterFilter.of(Specs.latency("histogram: a_seconds, threshold: 0s")))
                .withMessageContaining("a bucket ends above zero");
        filter(Specs.latency("histogram: a_seconds, threshold: 0.0000000001"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.timer("a"))
                .withMessageContaining("a timer has whole nanoseconds");
    }

    private void filter(List<ServiceSpec> specs) {
        registry.config().meterFilter(SloMeterFilter.of(specs));
    }

    private List<String> bounds(String metric) {
        return registry.scrape()
                .lines()
                .filter(line -> line.startsWith(metric + "_bucket"))
                .map(line -> line.replaceAll(".*le=\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
