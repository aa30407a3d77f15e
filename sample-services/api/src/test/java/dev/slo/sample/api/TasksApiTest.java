package dev.slo.sample.api;

import static dev.slo.sample.api.Eventually.eventually;
import static dev.slo.sample.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.telemetry.Environment;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TasksApiTest {

    private static final String TASK = "{\"to\":\"ada@example.com\",\"subject\":\"Your order\"}";
    private static final String CORRELATION = "550e8400-e29b-41d4-a716-446655440000";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aTaskReachesTheQueueWithItsTraceItsBaggageAndItsCorrelationId() {
        try (QueueServer queue = QueueServer.start();
                RunningApi api = RunningApi.start(queue, Map.of())) {
            HttpResponse<String> accepted = api.post(
                    "/api/tasks",
                    TASK,
                    "X-Correlation-ID",
                    CORRELATION,
                    "traceparent",
                    "00-" + TRACE + "-00f067aa0ba902b7-01",
                    "tracestate",
                    "vendor=1",
                    "baggage",
                    "tenant=acme");
            assertThat(accepted.statusCode()).isEqualTo(202);
            assertThat(accepted.headers().firstValue("X-Correlation-ID")).contains(CORRELATION);
            Message message = queue.receive().get(0);
            JsonNode body = JsonMapper.shared().readTree(message.body());
            assertThat(body.propertyNames()).containsExactly("id", "type", "to", "subject");
            assertThat(body.get("id")).isEqualTo(json(accepted).get("id"));
            assertThat(body.get("type").asString()).isEqualTo("email");
            assertThat(body.get("to").asString()).isEqualTo("ada@example.com");
            assertThat(message.messageAttributes().keySet())
                    .containsExactlyInAnyOrder("traceparent", "tracestate", "baggage", "CorrelationId");
            assertThat(attribute(message, "CorrelationId")).isEqualTo(CORRELATION);
            assertThat(attribute(message, "traceparent"))
                    .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                    .doesNotContain("00f067aa0ba902b7");
            assertThat(attribute(message, "tracestate")).isEqualTo("vendor=1");
            assertThat(attribute(message, "baggage").split(","))
                    .containsExactlyInAnyOrder("tenant=acme", "correlationId=" + CORRELATION);
        }
    }

    @Test
    void whileTheQueueIsOutOfReachTasksAreRefusedAndTheServiceIsNotReady() {
        QueueServer queue = QueueServer.start();
        try (RunningApi api = RunningApi.start(queue, Map.of())) {
            assertThat(api.get("/readyz").statusCode()).isEqualTo(200);
            queue.close();
            HttpResponse<String> refused = api.post("/api/tasks", TASK);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(json(refused).get("detail").asString()).isEqualTo("the queue cannot be reached");
            eventually(() -> {
                assertThat(api.get("/readyz").statusCode()).isEqualTo(503);
                assertThat(json(api.manage("/readyz"))
                                .get("checks")
                                .get("queue")
                                .asString())
                        .isEqualTo("out of reach");
            });
            assertThat(api.get("/healthz").statusCode()).isEqualTo(200);
            try (QueueServer again = QueueServer.startAt(queue.port())) {
                eventually(() -> assertThat(api.get("/readyz").statusCode()).isEqualTo(200));
                assertThat(api.post("/api/tasks", TASK).statusCode()).isEqualTo(202);
                assertThat(again.receive()).hasSize(1);
            }
        }
    }

    @Test
    void aServiceIsNotReadyBeforeItIsWarm() {
        try (QueueServer queue = QueueServer.start();
                RunningApi cold = RunningApi.start(queue, Map.of("WARM_UP", "1h"));
                RunningApi warm = RunningApi.start(queue, Map.of("WARM_UP", "100ms"))) {
            Environment defaults = Environment.of(queue.variables());
            assertThat(ApiSettings.of(defaults).warmUp()).isEqualTo(Duration.ofSeconds(2));
            assertThat(cold.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(json(cold.get("/readyz")).get("checks").get("service").asString())
                    .isEqualTo("warming up");
            eventually(() -> assertThat(warm.get("/readyz").statusCode()).isEqualTo(200));
        }
    }

    private static String attribute(Message message, String name) {
        return Objects.requireNonNull(message.messageAttributes().get(name), name)
                .stringValue();
    }
}
