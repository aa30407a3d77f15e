package dev.slo.sample.api;

import static dev.slo.sample.api.Eventually.eventually;
import static dev.slo.sample.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class RequestsTest {

    private final QueueServer queue = QueueServer.start();
    private final RunningApi api = RunningApi.start(queue, Map.of());

    @AfterAll
    void close() {
        api.close();
        queue.close();
    }

    @Test
    void everySeriesOfEveryRouteIsThereAtZeroFromTheStart() {
        try (RunningApi fresh = RunningApi.start(queue, Map.of())) {
            Map<String, Double> samples = fresh.samples();
            assertThat(samples)
                    .containsEntry("http_requests_total{method=\"POST\",path=\"/api/tasks\",status=\"503\"}", 0.0);
            TreeSet<String> withErrors = new TreeSet<>();
            samples.keySet().stream()
                    .filter(series -> series.startsWith("http_requests_total") && series.contains("status=\"5"))
                    .map(series -> series.replaceAll(".*method=\"([^\"]*)\",path=\"([^\"]*)\".*", "$1 $2"))
                    .forEach(withErrors::add);
            assertThat(withErrors)
                    .containsExactly(
                            "GET /api/orders",
                            "GET /api/orders/{id}",
                            "GET /api/payments",
                            "GET /api/payments/{id}",
                            "GET /api/users",
                            "GET /api/users/validate",
                            "GET /api/users/{id}",
                            "GET /openapi.json",
                            "GET unmatched",
                            "POST /api/orders",
                            "POST /api/payments",
                            "POST /api/tasks",
                            "POST /api/users",
                            "POST /api/users/auth");
            assertThat(samples)
                    .containsEntry("http_request_duration_seconds_count{method=\"GET\",path=\"/api/orders/{id}\"}", 0.0)
                    .containsEntry("circuit_breaker_state{service=\"payment-service\"}", 0.0)
                    .containsEntry("downstream_requests_total{service=\"user-service\",status=\"error\"}", 0.0)
                    .containsEntry("payment_transactions_total{status=\"gateway_error\",type=\"bank_transfer\"}", 0.0)
                    .containsEntry("user_auth_attempts_total{result=\"error\"}", 0.0)
                    .containsEntry("user_requests_total{operation=\"auth\"}", 0.0)
                    .containsEntry("orders_created_total", 0.0)
                    .containsKey("active_sessions");
        }
    }

    @Test
    void aRequestIsCountedUnderTheTemplateOfItsRouteWhetherItGoesWellOrNot() {
        String found = "http_requests_total{method=\"GET\",path=\"/api/orders/{id}\",status=\"200\"}";
        String missing = "http_requests_total{method=\"GET\",path=\"/api/orders/{id}\",status=\"404\"}";
        String duration = "http_request_duration_seconds_count{method=\"GET\",path=\"/api/orders/{id}\"}";
        Map<String, Double> before = api.samples();
        assertThat(api.get("/api/orders/ord-001").statusCode()).isEqualTo(200);
        assertThat(api.get("/api/orders/nope").statusCode()).isEqualTo(404);
        eventually(() -> {
            Map<String, Double> after = api.samples();
            assertThat(after.get(found)).isEqualTo(before.getOrDefault(found, Double.NaN) + 1);
            assertThat(after.get(missing)).isEqualTo(before.getOrDefault(missing, Double.NaN) + 1);
            assertThat(after.get(duration)).isEqualTo(before.getOrDefault(duration, Double.NaN) + 2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nope",
                "/api",
                "/api/orders/",
                "/api/orders/a/b",
                "/API/orders",
                "//api/orders",
                "/api/orders;x=1",
                "/metrics",
                "/api/%2e%2e/secret"
            })
    void unknownPathsAreNotFoundAndShareOneSeries(String path) {
        HttpResponse<String> response = api.get(path);
        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(response.headers().firstValue("X-Correlation-ID").isPresent())
                .isEqualTo(response.statusCode() == 404);
        eventually(() -> assertThat(api.metric("http_requests_total{method=\"GET\",path=\"unmatched\",status=\"404\"}"))
                .isPositive());
        assertThat(paths()).allMatch(known -> known.equals("unmatched") || known.matches("(/[a-z.]+)+(/\\{id})?"));
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsRefusedWithThoseThatItTakes() {
        HttpResponse<String> refused = api.send("DELETE", "/api/orders");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        eventually(() -> assertThat(
                        api.metric("http_requests_total{method=\"DELETE\",path=\"/api/orders\",status=\"405\"}"))
                .isEqualTo(1));
    }

    @Test
    void strangeMethodsShareOneValue() {
        assertThat(api.send("BREW", "/api/orders").statusCode()).isEqualTo(405);
        assertThat(api.send("BREW2", "/api/orders").statusCode()).isEqualTo(405);
        eventually(() -> assertThat(api.samples().keySet().stream()
                        .filter(series -> series.startsWith("http_requests_total"))
                        .filter(series -> series.contains("BREW")))
                .isEmpty());
        eventually(() -> assertThat(
                        api.metric("http_requests_total{method=\"OTHER\",path=\"/api/orders\",status=\"405\"}"))
                .isEqualTo(2));
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("/api/tasks", "", "the body"),
                Arguments.of("/api/tasks", "{", "the body is not JSON"),
                Arguments.of("/api/tasks", "{} {}", "the body is not JSON"),
                Arguments.of("/api/tasks", "[]", "the body must be a JSON object"),
                Arguments.of("/api/tasks", "null", "the body must be a JSON object"),
                Arguments.of("/api/tasks", "{\"to\":\"a@b\",\"to\":\"c@d\",\"subject\":\"x\"}", "the body is not JSON"),
                Arguments.of("/api/tasks", "[".repeat(2_000), "the body is not JSON"),
                Arguments.of("/api/tasks", "{}", "to, subject"),
                Arguments.of("/api/tasks", "{\"to\":\"nobody\",\"subject\":\"x\"}", "to"),
                Arguments.of("/api/tasks", "{\"to\":\"a@b\\nBcc: c@d\",\"subject\":\"x\"}", "to"),
                Arguments.of("/api/tasks", "{\"to\":\"a@b\",\"subject\":\"x\\r\\nBcc: c@d\"}", "subject"),
                Arguments.of("/api/tasks", "{\"to\":\"a@b\",\"subject\":17}", "subject"),
                Arguments.of("/api/tasks", "{\"type\":\"fax\",\"to\":\"a@b\",\"subject\":\"x\"}", "type"),
                Arguments.of("/api/orders", "{\"userId\":\"usr-100\"}", "amount"),
                Arguments.of("/api/orders", "{\"userId\":\"usr-100\",\"amount\":0}", "amount"),
                Arguments.of("/api/orders", "{\"userId\":\"usr-100\",\"amount\":1.005}", "amount"),
                Arguments.of("/api/orders", "{\"userId\":\"usr-100\",\"amount\":1e999999999}", ""),
                Arguments.of("/api/orders", "{\"userId\":\"\",\"amount\":1,\"currency\":\"XXX\"}", "userId, currency"),
                Arguments.of("/api/payments", "{\"amount\":1}", "type"),
                Arguments.of("/api/payments", "{\"type\":\"cash\",\"amount\":\"1\"}", "type, amount"),
                Arguments.of("/api/users", "{\"name\":\"Ada\"}", "email"),
                Arguments.of("/api/users/auth", "{\"username\":\"ada\",\"password\":null}", "password"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsRefusedWithWhatIsWrong(String path, String body, String expected) {
        HttpResponse<String> refused = api.post(path, body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(refused).get("status").asInt()).isEqualTo(400);
        assertThat(json(refused).get("correlationId").asString())
                .isEqualTo(refused.headers().firstValue("X-Correlation-ID").orElseThrow());
        String fields = json(refused).has("errors")
                ? json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString())
                        .collect(Collectors.joining(", "))
                : json(refused).get("detail").asString();
        assertThat(fields).startsWith(expected);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsKnownOrNot() {
        String large = "{\"to\":\"a@b\",\"subject\":\"" + "x".repeat(70_000) + "\"}";
        assertThat(api.post("/api/tasks", large).statusCode()).isEqualTo(413);
        HttpRequest.Builder chunked = HttpRequest.newBuilder(api.uri("/api/tasks"))
                .POST(BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(api.send(chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatBreaksOffIsItsCallersFault() throws IOException {
        try (RunningApi fresh = RunningApi.start(queue, Map.of())) {
            try (Socket caller =
                    new Socket(InetAddress.getLoopbackAddress(), fresh.uri("/").getPort())) {
                caller.getOutputStream()
                        .write("POST /api/tasks HTTP/1.1\r\nHost: api\r\nContent-Length: 100\r\n\r\n{\"to\":"
                                .getBytes(StandardCharsets.US_ASCII));
                caller.shutdownOutput();
                assertThat(new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400 ");
            }
            String tasks = "http_requests_total{method=\"POST\",path=\"/api/tasks\",status=\"";
            eventually(() -> assertThat(fresh.metric(tasks + "400\"}")).isEqualTo(1));
            assertThat(fresh.metric(tasks + "500\"}")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "550e8400-e29b-11d4-a716-446655440000", "' OR 1=1 --", "<script>"})
    void aHostileCorrelationIdIsReplaced(String hostile) {
        String given = api.get("/api/orders", "X-Correlation-ID", hostile)
                .headers()
                .firstValue("X-Correlation-ID")
                .orElseThrow();
        assertThat(given).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void probesAreAnsweredOnBothPortsAndNotCounted() {
        try (RunningApi fresh = RunningApi.start(queue, Map.of())) {
            Map<String, Double> before = requests(fresh.samples());
            for (String path : new String[] {"/health", "/healthz", "/readyz"}) {
                assertThat(fresh.get(path).statusCode()).isEqualTo(200);
                assertThat(fresh.manage(path).body()).isEqualTo(fresh.get(path).body());
            }
            fresh.get("/api/orders");
            String orders = "http_requests_total{method=\"GET\",path=\"/api/orders\",status=\"200\"}";
            eventually(() -> assertThat(fresh.metric(orders)).isEqualTo(1));
            Map<String, Double> after = requests(fresh.samples());
            assertThat(after.put(orders, 0.0)).isEqualTo(1);
            assertThat(after).isEqualTo(before);
        }
    }

    private Set<String> paths() {
        return requests(api.samples()).keySet().stream()
                .map(series -> series.replaceAll(".*path=\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    private static Map<String, Double> requests(Map<String, Double> samples) {
        return samples.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("http_requests_total"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
