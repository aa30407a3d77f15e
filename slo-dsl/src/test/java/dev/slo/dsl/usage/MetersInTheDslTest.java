package dev.slo.dsl.usage;

import static dev.slo.dsl.Slos.atMost;
import static dev.slo.dsl.Slos.bad;
import static dev.slo.dsl.Slos.errorRatio;
import static dev.slo.dsl.Slos.good;
import static dev.slo.dsl.Slos.latency;
import static dev.slo.dsl.Slos.red;
import static dev.slo.dsl.Slos.service;
import static dev.slo.dsl.Slos.slo;
import static dev.slo.dsl.Slos.timeslices;
import static dev.slo.dsl.Slos.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slo.diagnostic.Checked;
import dev.slo.dsl.Indicator;
import dev.slo.dsl.ServiceDeclaration;
import dev.slo.dsl.SloProvider;
import dev.slo.micrometer.CounterMeter;
import dev.slo.micrometer.HistogramMeter;
import dev.slo.micrometer.Meters;
import dev.slo.model.Query;
import dev.slo.model.Red;
import dev.slo.model.Sli;
import dev.slo.model.Sli.NoData;
import dev.slo.model.TimeSpan;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What meters and presets return goes into a declaration as it is. */
class MetersInTheDslTest {

    private static final CounterMeter ORDERS = Meters.counter("orders");
    private static final HistogramMeter REQUESTS = Meters.timer("requests");

    static List<Sli> slis() {
        Query query = new Query("a_total{b=\"\\\"c\\\"\"}");
        Query other = new Query("d_total");
        Query value = new Query("sum(rate(a_total[$window]))");
        BigDecimal third = new BigDecimal("0.300");
        return List.of(
                new Sli.BadOverTotal(query, other),
                new Sli.GoodOverTotal(query, other),
                new Sli.GoodAndBad(query, other),
                new Sli.Latency(other, third, Sli.HistogramKind.CLASSIC, List.of()),
                new Sli.Latency(other, third, Sli.HistogramKind.CLASSIC, List.of(third, BigDecimal.TEN)),
                new Sli.Latency(other, new BigDecimal("1E+3"), Sli.HistogramKind.NATIVE, List.of()),
                new Sli.Timeslices(
                        value,
                        new Sli.Condition(Sli.Comparison.LESS, new BigDecimal("1E-7")),
                        TimeSpan.ofMinutes(90),
                        NoData.BAD),
                new Sli.ErrorRatio(value));
    }

    @ParameterizedTest
    @MethodSource("slis")
    void everySliIsTakenOverAsItIs(Sli sli) {
        Checked<ServiceSpec> spec = service("shop")
                .with(slo("orders").measuredBy(sli).objective("99%"))
                .spec();

        assertThat(spec.diagnostics()).isEmpty();
        assertThat(spec.value().orElseThrow().service().slos().get(0).sli()).isEqualTo(sli);
    }

    @Test
    void queriesOfMetersStandWhereTextsDo() {
        Query failed = ORDERS.tag("result", "failed").events();
        Query gauge = Meters.gauge("pool.waiting").value();

        assertSame(bad(failed).of(total(ORDERS.events())), "orders_total{result=\"failed\"}", "orders_total");
        assertSame(good(failed).and(bad(ORDERS.events())), "orders_total{result=\"failed\"}", "orders_total");
        assertSame(latency(REQUESTS.histogram()).within("300ms"), "requests_seconds", "0.3");
        assertSame(timeslices(gauge).goodWhen(atMost("3")).inSlicesOf("5m", NoData.BAD), "pool_waiting", "<= 3");
        assertSame(errorRatio(new Query("1 - avg(up)")), "1 - avg(up)", "");
    }

    @Test
    void recordingsAreOfMetersToo() {
        ServiceSpec spec = service("shop")
                .recording(red(REQUESTS.events())
                        .errors(REQUESTS.tag("outcome", "SERVER_ERROR").events())
                        .durations(REQUESTS.histogram()))
                .spec()
                .value()
                .orElseThrow();

        Red red = spec.service().red().orElseThrow();
        assertThat(red.requests().text()).isEqualTo("requests_seconds_count");
        assertThat(red.errors().orElseThrow().text()).isEqualTo("requests_seconds_count{outcome=\"SERVER_ERROR\"}");
        assertThat(red.duration().orElseThrow().text()).isEqualTo("requests_seconds");
    }

    @Test
    void aMistakeInItIsToldAtTheLineThatTakesItOver() {
        int line = new Throwable().getStackTrace()[0].getLineNumber() + 2;
        ServiceDeclaration declared = service("shop");
        var blank = slo("orders").measuredBy(new Sli.ErrorRatio(new Query(" ")));
        declared = declared.with(blank.objective("99%"));

        assertThat(declared.spec().diagnostics())
                .isNotEmpty()
                .allMatch(found -> found.origin().toString().equals("MetersInTheDslTest.java:" + line));
    }

    @Test
    void aProviderGivesItsSpecsToTheServiceAtRunTime() {
        SloProvider provider = () -> List.of(service("shop")
                .with(slo("orders").measuredBy(errorRatio("vector(0)")).objective("99%")));

        assertThat(provider.specs()).hasSize(1).allSatisfy(spec -> assertThat(
                        spec.origins().at(new SpecPath("slos[0].objective")).toString())
                .startsWith("MetersInTheDslTest.java:"));
    }

    @Test
    void aProviderWithMistakesTellsThemAll() {
        SloProvider provider = () -> List.of(
                service("shop")
                        .with(slo("orders").measuredBy(errorRatio("vector(0)")).objective("99.9")),
                service("Mail"));

        assertThatIllegalArgumentException()
                .isThrownBy(provider::specs)
                .withMessageContaining("error [spec.invalid-value] the ratio 99.9 is above 1")
                .withMessageContaining("hint: write 99.9%")
                .withMessageContaining("Mail");
    }

    private static void assertSame(Indicator indicator, String... parts) {
        Checked<ServiceSpec> spec = service("shop")
                .with(slo("orders").measuredBy(indicator).objective("99%"))
                .spec();
        assertThat(spec.diagnostics()).isEmpty();
        assertThat(spec.value().orElseThrow().service().slos().get(0).sli().toString())
                .contains(parts);
    }
}
