package dev.slo.sample.api;

import static dev.slo.sample.api.Eventually.eventually;
import static dev.slo.sample.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FaultsApiTest {

    private final QueueServer queue = QueueServer.start();
    private final RunningApi api = RunningApi.start(queue, Map.of());

    @AfterEach
    void close() {
        api.close();
        queue.close();
    }

    @Test
    void aRouteFailsAtTheRateThatIsSetAndTheOthersDoNot() {
        assertThat(api.manage("/faults", "{\"errorRate\":{\"/api/orders\":0.3}}")
                        .statusCode())
                .isEqualTo(200);
        int failed = 0;
        for (int i = 0; i < 300; i++) {
            failed += api.get("/api/orders").statusCode() == 500 ? 1 : 0;
            assertThat(api.get("/api/orders/ord-001").statusCode()).isEqualTo(200);
        }
        assertThat(failed).isBetween(65, 115);
        int counted = failed;
        eventually(() -> {
            JsonNode orders = json(api.manage("/truth")).get("routes").get("/api/orders");
            assertThat(orders.get("total").asInt()).isEqualTo(300);
            assertThat(orders.get("errors").asInt()).isEqualTo(counted);
            assertThat(api.metric("http_requests_total{method=\"GET\",path=\"/api/orders\",status=\"500\"}"))
                    .isEqualTo(counted);
        });
        assertThat(json(api.manage("/faults", "{\"errorRate\":{}}"))
                        .get("errorRate")
                        .size())
                .isZero();
        assertThat(api.get("/api/orders").statusCode()).isEqualTo(200);
    }

    @Test
    void addedLatencyMakesRequestsSlowInTheMetersAndInTheTruth() {
        String body = "{\"extraLatency\":{\"*\":\"0s\",\"/api/users\":\"350ms\"}}";
        assertThat(json(api.manage("/faults", body))
                        .get("extraLatency")
                        .get("/api/users")
                        .asString())
                .isEqualTo("350ms");
        assertThat(timed("/api/users")).isGreaterThanOrEqualTo(Duration.ofMillis(350));
        // Slow is what took its callers long, whatever this machine is busy with.
        int slow = timed("/api/orders").compareTo(Duration.ofMillis(300)) > 0 ? 1 : 0;
        eventually(() -> {
            JsonNode truth = json(api.manage("/truth"));
            assertThat(truth.get("slowAboveMillis").asInt()).isEqualTo(300);
            assertThat(truth.get("all").get("total").asInt()).isEqualTo(2);
            assertThat(truth.get("all").get("slow").asInt()).isBetween(1, 1 + slow);
            assertThat(truth.get("routes").get("/api/users").get("slow").asInt())
                    .isEqualTo(1);
            assertThat(fast("/api/users")).isZero();
            assertThat(fast("/api/orders") + truth.get("all").get("slow").asInt())
                    .isEqualTo(2);
        });
    }

    /** How long an answer takes. */
    private Duration timed(String path) {
        long start = System.nanoTime();
        assertThat(api.get(path).statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How many requests the meters have in the bucket of the threshold. */
    private double fast(String path) {
        return api.metric("http_request_duration_seconds_bucket{method=\"GET\",path=\"" + path + "\",le=\"0.3\"}");
    }

    @Test
    void theStarStandsForRoutesWithoutAValueOfTheirOwn() {
        api.manage("/faults", "{\"errorRate\":{\"*\":1,\"/api/orders\":0}}");
        assertThat(api.get("/api/orders").statusCode()).isEqualTo(200);
        assertThat(api.get("/api/users/usr-100").statusCode()).isEqualTo(500);
        assertThat(api.get("/readyz").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"colour\":1}",
                "{\"errorRate\":0.3}",
                "{\"errorRate\":{\"/api/nope\":0.3}}",
                "{\"errorRate\":{\"/api/orders\":1.1}}",
                "{\"errorRate\":{\"/api/orders\":-0.1}}",
                "{\"errorRate\":{\"/api/orders\":\"0.3\"}}",
                "{\"extraLatency\":{\"/api/orders\":5}}",
                "{\"extraLatency\":{\"/api/orders\":\"5 s\"}}",
                "{\"extraLatency\":{\"/api/orders\":\"2m\"}}",
                "{\"errorRate\":{\"*\":1},\"extraLatency\":{\"/api/orders\":\"x\"}}"
            })
    void aWrongChangeIsRefusedAndChangesNothing(String change) {
        HttpResponse<String> refused = api.manage("/faults", change);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("error").asString()).isNotBlank();
        assertThat(api.manage("/faults").body()).isEqualTo("{\"errorRate\":{},\"extraLatency\":{}}");
    }

    @Test
    void withoutTheSwitchThereAreNoFaultsToSwitch() {
        try (RunningApi safe = RunningApi.start(queue, Map.of("FAULTS_ENABLED", "false"))) {
            assertThat(safe.manage("/faults").statusCode()).isEqualTo(404);
            assertThat(safe.get("/faults").statusCode()).isEqualTo(404);
            assertThat(safe.manage("/truth").statusCode()).isEqualTo(200);
        }
    }
}
