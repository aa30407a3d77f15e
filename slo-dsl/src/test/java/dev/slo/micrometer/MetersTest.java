package dev.slo.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.model.Query;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlParser;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetersTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void aTimerIsNamedAsItsRegistryNamesIt() {
        HistogramMeter meter = Meters.timer("http.server.requests").tag("uri", "/api");

        assertThat(meter.events()).isEqualTo(new Query("http_server_requests_seconds_count{uri=\"/api\"}"));
        assertThat(meter.histogram()).isEqualTo(new Query("http_server_requests_seconds{uri=\"/api\"}"));
    }

    @Test
    void tagsBecomeMatchers() {
        CounterMeter meter = Meters.counter("orders")
                .label("job", "shop")
                .tag("order.type", "a\"b\\c")
                .tagAnyOf("result", "refused", "a.b(c)|d")
                .tagNoneOf("region", "test")
                .tagNoneOf("channel", "x", "y")
                .tagMatching("status", "5..")
                .tagNotMatching("uri", "/internal/.*");

        assertThat(meter.events().text())
                .isEqualTo("orders_total{job=\"shop\", order_type=\"a\\\"b\\\\c\","
                        + " result=~\"refused|a\\\\.b\\\\(c\\\\)\\\\|d\", region!=\"test\", channel!~\"x|y\","
                        + " status=~\"5..\", uri!~\"/internal/.*\"}");
        assertThat(PromqlParser.parse(meter.events().text()).problems()).isEmpty();
    }

    @Test
    void aLatencyIsCountedInSecondsAndASizeInItsUnit() {
        assertThat(Meters.timer("calls").within(Duration.ofMillis(300)).threshold())
                .isEqualByComparingTo("0.3");
        assertThat(Meters.distributionSummary("payload")
                        .baseUnit("bytes")
                        .within(new BigDecimal("1000"))
                        .histogram())
                .isEqualTo(new Query("payload_bytes"));
    }

    /** Registers a meter of every kind, with names that the convention changes, and looks the series up by selection. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("meters")
    void theSelectedSeriesIsExposed(Query query, Consumer<MeterRegistry> meter) {
        meter.accept(registry);

        Expr expr = PromqlParser.parse(query.text()).expr().orElseThrow();
        String series = ((Expr.VectorSelector) expr).metric().orElseThrow();
        assertThat(registry.scrape().lines()).anyMatch(line -> line.matches(series + "(\\{.*\\})? .*"));
    }

    static Stream<Arguments> meters() {
        return Stream.of(
                meter(Meters.counter("orders").events(), r -> r.counter("orders")),
                meter(Meters.counter("orders.total").events(), r -> r.counter("orders.total")),
                meter(Meters.counter("orders.created").events(), r -> r.counter("orders.created")),
                meter(Meters.counter("ordersPlaced-eu").events(), r -> r.counter("ordersPlaced-eu")),
                meter(
                        Meters.counter("read").baseUnit("bytes").events(),
                        r -> Counter.builder("read").baseUnit("bytes").register(r)),
                meter(Meters.functionCounter("hits").events(), r -> FunctionCounter.builder("hits", 1, x -> 3)
                        .register(r)),
                meter(Meters.gauge("queue.depth").value(), r -> Gauge.builder("queue.depth", () -> 3)
                        .register(r)),
                meter(Meters.gauge("queue.depth").baseUnit("items").value(), r -> Gauge.builder("queue.depth", () -> 3)
                        .baseUnit("items")
                        .register(r)),
                meter(
                        Meters.gauge("age").baseUnit("seconds").value(),
                        r -> TimeGauge.builder("age", () -> 3, TimeUnit.HOURS).register(r)),
                meter(Meters.timer("calls").events(), r -> r.timer("calls")),
                meter(Meters.timer("calls").sum(), r -> r.timer("calls")),
                meter(Meters.timer("calls").max(), r -> r.timer("calls")),
                meter(Meters.timer("calls.seconds").events(), r -> r.timer("calls.seconds")),
                meter(
                        new Query(Meters.timer("calls").histogram() + "_bucket"),
                        r -> Timer.builder("calls").publishPercentileHistogram().register(r)),
                meter(Meters.distributionSummary("size").baseUnit("bytes").events(), r -> DistributionSummary.builder(
                                "size")
                        .baseUnit("bytes")
                        .register(r)),
                meter(Meters.longTaskTimer("batch").active(), r -> LongTaskTimer.builder("batch")
                        .register(r)),
                meter(Meters.longTaskTimer("batch").longest(), r -> LongTaskTimer.builder("batch")
                        .register(r)),
                meter(Meters.longTaskTimer("batch").activeOfHistogram(), r -> LongTaskTimer.builder("batch")
                        .serviceLevelObjectives(Duration.ofMinutes(1))
                        .register(r)));
    }

    private static Arguments meter(Query query, Consumer<MeterRegistry> register) {
        return Arguments.of(query, register);
    }
}
