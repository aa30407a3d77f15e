package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.model.Objective;
import dev.slo.model.Sli;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No number of a spec passes through a binary floating point number. */
class ExactNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "99.95%, 0.9995, 0.0005",
        "\"99.95%\", 0.9995, 0.0005",
        "99.95 %, 0.9995, 0.0005",
        "0.9995, 0.9995, 0.0005",
        "9995/10000, 0.9995, 0.0005",
        "99.999999999999%, 0.99999999999999, 0.00000000000001",
        "95%, 0.95, 0.05",
        "1/3125, 0.00032, 0.99968",
        "100%, 1, 0",
        "1, 1, 0"
    })
    void anObjectiveAndItsBudgetAreExact(String written, String target, String budget) {
        Objective objective = Specs.slo(slo("objective: " + written)).objective();
        assertThat(objective.target()).hasToString(target);
        assertThat(objective.budget()).hasToString(budget);
    }

    @ParameterizedTest
    @CsvSource({"300ms, 0.3", "0.3, 0.3", "1s, 1", "1m30s, 90", "2.50e-1, 0.25", "5000000, 5000000"})
    void aThresholdIsInSecondsOrInTheMetricsOwnUnit(String written, String threshold) {
        String yaml = "slos: [{ name: a, objective: 99%, sli: { latency: { histogram: h, threshold: " + written
                + ", buckets: [" + written + "] } } }]";
        Sli.Latency latency = (Sli.Latency) Specs.slo(yaml).sli();
        assertThat(latency.threshold()).isEqualByComparingTo(threshold);
        assertThat(latency.buckets()).containsExactly(latency.threshold());
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "100/s, 100", "0.1, 0.1", "6/m, 0.1", "36/h, 0.01", "864/d, 0.01", "1e2, 100"})
    void trafficIsInEventsPerSecond(String written, BigDecimal traffic) {
        assertThat(Specs.slo(slo("objective: 99%\n    traffic: " + written))
                        .traffic()
                        .orElseThrow())
                .isEqualByComparingTo(traffic);
    }

    @Test
    void factorsAndConditionsAreExact() {
        String yaml =
                slo("objective: 99%\n    alerting: { tiers: [{ urgency: page, factor: 14.40, long: 1h, short: 5m }] }");
        assertThat(Specs.slo(yaml).tiers().get(0).factor()).isEqualTo(new BigDecimal("14.4"));
        String slices = "slos: [{ name: a, objective: 99%, sli: { timeslices:"
                + " { query: up, good: '<=0.10', slice: 5m, noData: bad } } }]";
        Sli.Timeslices sli = (Sli.Timeslices) Specs.slo(slices).sli();
        assertThat(sli.good()).isEqualTo(new Sli.Condition(Sli.Comparison.AT_MOST, new BigDecimal("0.1")));
    }

    private static String slo(String settings) {
        return "slos:\n  - name: a\n    sli: { errorRatio: vector(0) }\n    " + settings + "\n";
    }
}
