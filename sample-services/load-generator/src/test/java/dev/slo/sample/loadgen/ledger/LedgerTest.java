package dev.slo.sample.loadgen.ledger;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slo.sample.loadgen.ledger.Outcome.Answered;
import dev.slo.sample.loadgen.ledger.Outcome.Failed;
import dev.slo.sample.loadgen.ledger.Outcome.Trouble;
import dev.slo.sample.loadgen.traffic.Route;
import dev.slo.sample.loadgen.traffic.SampleRoutes;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerTest {

    private static final Route ORDERS = SampleRoutes.all().get(0);
    private static final Duration FAST = Duration.ofMillis(20);

    private final Ledger ledger = new Ledger(SampleRoutes.all());

    @Test
    void everyRequestIsCountedOnce() {
        end(new Answered(200), FAST);
        end(new Answered(200), FAST);
        end(new Answered(503), FAST);
        end(new Failed(Trouble.TIMEOUT), FAST);
        ledger.sent(ORDERS);

        RouteReport report = ledger.report().get(0);
        assertThat(report.sent()).isEqualTo(5);
        assertThat(report.status()).containsOnly(entry(200, 2L), entry(503, 1L));
        assertThat(report.errors()).containsOnly(entry("timeout", 1L));
        assertThat(report.latency().count()).isEqualTo(3);
        assertThat(ledger.inFlight()).isEqualTo(1);
        assertThat(ledger.sent()).isEqualTo(5);
    }

    @Test
    void whatWasNeverAskedForReadsZero() {
        assertThat(ledger.report()).hasSize(SampleRoutes.all().size()).allSatisfy(report -> assertThat(report.sent())
                .isZero());
    }

    @Test
    void aThresholdIsMetByWhatTakesExactlyAsLong() {
        for (int millis : new int[] {300, 301, 499, 500, 501, 5_000, 5_001}) {
            end(new Answered(200), Duration.ofMillis(millis));
        }
        assertThat(ledger.report().get(0).latency().over())
                .containsExactly(entry("0.1", 7L), entry("0.3", 6L), entry("0.5", 3L), entry("1", 2L), entry("5", 1L));
    }

    @Test
    void percentilesAreAtMostTwoPercentTooHigh() {
        new Random(1).ints(10_000, 1, 10_001).forEach(millis -> end(new Answered(200), Duration.ofMillis(millis)));
        LatencyReport report = ledger.report().get(0).latency();
        assertThat(report.p50()).isCloseTo(5, within(0.2));
        assertThat(report.p95()).isCloseTo(9.5, within(0.25));
        assertThat(report.p99()).isCloseTo(9.9, within(0.25));
        assertThat(report.max()).isBetween(9.99, 10.0);
    }

    @Test
    void theWaitBeforeSendingCountsAsLatencyOnly() {
        ledger.sent(ORDERS);
        ledger.ended(ORDERS, new Answered(200), Duration.ofMillis(700), FAST);
        RouteReport report = ledger.report().get(0);
        assertThat(report.latency().over()).containsEntry("0.5", 1L);
        assertThat(report.serviceTime().over()).containsEntry("0.1", 0L);
    }

    @Test
    void theTruthIsOneLineOfJson() {
        end(new Answered(200), FAST);
        String line = new Truth(42, 1.5, 20, 1, 0, 0.001, true, ledger.report()).toJson();
        assertThat(line).doesNotContain("\n").startsWith("{\"seed\":42,\"seconds\":1.5,\"targetRps\":20.0,\"sent\":1,");
        JsonNode orders = new JsonMapper().readTree(line).path("routes").path(0);
        assertThat(orders.path("status").path("200").asInt()).isEqualTo(1);
        assertThat(orders.path("latency").path("over").path("0.3").asInt()).isZero();
    }

    private void end(Outcome outcome, Duration duration) {
        ledger.sent(ORDERS);
        ledger.ended(ORDERS, outcome, duration, duration);
    }
}
