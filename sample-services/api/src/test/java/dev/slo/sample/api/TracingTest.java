package dev.slo.sample.api;

import static dev.slo.sample.api.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.api.OtlpReceiver.ReceivedSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Spans as a real exporter sends them. */
@TestInstance(Lifecycle.PER_CLASS)
class TracingTest {

    private static final int SERVER = 2;
    private static final int CLIENT = 3;
    private static final int PRODUCER = 4;
    private static final int ERROR = 2;
    private static final String CORRELATION = "550e8400-e29b-41d4-a716-446655440000";

    private final QueueServer queue = QueueServer.start();
    private final OtlpReceiver receiver = OtlpReceiver.start();
    private final RunningApi api = RunningApi.start(
            queue, Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint(), "OTEL_BSP_SCHEDULE_DELAY", "100"));

    @AfterAll
    void close() {
        api.close();
        receiver.close();
        queue.close();
    }

    @Test
    void anOrderIsOneTraceThroughEveryAreaItNeeds() {
        String trace = "11111111111111111111111111111111";
        assertThat(api.post(
                                "/api/orders",
                                "{\"userId\":\"usr-290\",\"amount\":1}",
                                "traceparent",
                                "00-" + trace + "-00f067aa0ba902b7-01",
                                "X-Correlation-ID",
                                CORRELATION)
                        .statusCode())
                .isEqualTo(201);
        eventually(() -> assertThat(receiver.trace(trace)).hasSize(7));
        ReceivedSpan order = span(trace, "POST /api/orders");
        ReceivedSpan toUsers = span(trace, "validate user");
        ReceivedSpan users = span(trace, "GET /api/users/validate");
        ReceivedSpan database = span(trace, "SELECT users");
        ReceivedSpan toPayments = span(trace, "pay for order");
        ReceivedSpan payments = span(trace, "POST /api/payments");
        ReceivedSpan fraud = span(trace, "check for fraud");
        assertThat(List.of(order, users, payments))
                .extracting(ReceivedSpan::kind)
                .containsOnly(SERVER);
        assertThat(List.of(toUsers, database, toPayments, fraud))
                .extracting(ReceivedSpan::kind)
                .containsOnly(CLIENT);
        assertThat(order.parentId()).isEqualTo("00f067aa0ba902b7");
        assertThat(List.of(toUsers, toPayments))
                .extracting(ReceivedSpan::parentId)
                .containsOnly(order.id());
        assertThat(users.parentId()).isEqualTo(toUsers.id());
        assertThat(database.parentId()).isEqualTo(users.id());
        assertThat(payments.parentId()).isEqualTo(toPayments.id());
        assertThat(fraud.parentId()).isEqualTo(payments.id());
        assertThat(List.of(order, users, payments))
                .extracting(span -> span.attributes().get("correlation.id"))
                .containsOnly(CORRELATION);
        assertThat(order.attributes())
                .containsEntry("http.route", "/api/orders")
                .containsEntry("http.response.status_code", "201");
        assertThat(database.attributes()).containsEntry("db.operation.name", "SELECT");
    }

    @Test
    void aTaskIsSentInASpanOfItsOwn() {
        String trace = "22222222222222222222222222222222";
        assertThat(api.post(
                                "/api/tasks",
                                "{\"to\":\"a@b\",\"subject\":\"x\"}",
                                "traceparent",
                                "00-" + trace + "-00f067aa0ba902b7-01")
                        .statusCode())
                .isEqualTo(202);
        eventually(() -> assertThat(receiver.trace(trace)).hasSize(2));
        assertThat(span(trace, "send tasks").kind()).isEqualTo(PRODUCER);
        assertThat(span(trace, "send tasks").parentId())
                .isEqualTo(span(trace, "POST /api/tasks").id());
        assertThat(span(trace, "send tasks").attributes()).containsKey("messaging.message.id");
    }

    @Test
    void aFailureIsMarkedInItsSpanWithItsException() {
        try (RunningApi failing = RunningApi.start(
                queue,
                Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        receiver.endpoint(),
                        "ORDERS_ERROR_RATE",
                        "1",
                        "OTEL_BSP_SCHEDULE_DELAY",
                        "60000"))) {
            failing.get("/api/orders", "traceparent", "00-33333333333333333333333333333333-00f067aa0ba902b7-01");
        } // Closing sends what has not been sent.
        List<ReceivedSpan> spans = receiver.trace("33333333333333333333333333333333");
        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.status()).isEqualTo(ERROR);
            assertThat(span.events()).containsExactly("exception");
            assertThat(span.attributes()).containsEntry("http.response.status_code", "500");
        });
    }

    @Test
    void aSlowRequestIsNamedInItsBucketByItsTrace() {
        String trace = "66666666666666666666666666666666";
        api.get("/api/payments/none", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        eventually(() -> assertThat(api.openMetrics()
                        .lines()
                        .filter(line -> line.startsWith(
                                "http_request_duration_seconds_bucket{method=\"GET\",path=\"/api/payments/{id}\"")))
                .anyMatch(line -> line.contains("trace_id=\"" + trace + "\"")));
    }

    @Test
    void aTraceThatIsNotSampledIsNotSent() {
        String trace = "44444444444444444444444444444444";
        api.get("/api/orders", "traceparent", "00-" + trace + "-00f067aa0ba902b7-00");
        api.get("/api/orders", "traceparent", "00-55555555555555555555555555555555-00f067aa0ba902b7-01");
        eventually(() ->
                assertThat(receiver.trace("55555555555555555555555555555555")).hasSize(1));
        assertThat(receiver.trace(trace)).isEmpty();
    }

    private ReceivedSpan span(String trace, String name) {
        List<ReceivedSpan> found = receiver.trace(trace).stream()
                .filter(span -> span.name().equals(name))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }
}
