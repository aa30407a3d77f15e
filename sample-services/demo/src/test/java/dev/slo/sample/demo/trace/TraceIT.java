package dev.slo.sample.demo.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * Traces of the samples as Zipkin's server shows them: the samples are processes, the queue speaks the protocol of SQS, and
 * what is asserted is what Zipkin answers. The trees are also written, with their times, to {@code target/traces}.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
class TraceIT {

    private static final Path PAGE = Path.of("../../docs/data-flows.md");

    /** Between the clocks of two processes on one machine, in microseconds. */
    private static final long CLOCKS = 1_000;

    private static final String A_TASK = """
            sampleapi server: post /api/tasks
              sampleapi producer: send tasks
                sampleworker consumer: process tasks, linked to send tasks
                  sampleworker: send_mail
                    sampleworker: validate_email_request
                    sampleworker: fetch_email_data
                    sampleworker: prepare_email_content
                    sampleworker: send_email_smtp""";

    private static final String A_REFUSED_TASK = """
            sampleapi server: post /api/tasks
              sampleapi producer: send tasks
                sampleworker consumer: process tasks, linked to send tasks, error: retry
                  sampleworker: send_mail, error: SMTP server unavailable
                    sampleworker: validate_email_request
                    sampleworker: fetch_email_data
                    sampleworker: prepare_email_content
                    sampleworker: send_email_smtp, error: SMTP server unavailable
                sampleworker consumer: process tasks, linked to send tasks
                  sampleworker: send_mail
                    sampleworker: validate_email_request
                    sampleworker: fetch_email_data
                    sampleworker: prepare_email_content
                    sampleworker: send_email_smtp""";

    private static final String AN_ORDER = """
            sampleapi server: post /api/orders
              sampleapi client: validate user
                sampleapi server: get /api/users/validate
                  sampleapi client: select users
              sampleapi client: pay for order
                sampleapi server: post /api/payments
                  sampleapi client: check for fraud""";

    private TracedStack stack;

    @BeforeAll
    void start() throws Exception {
        stack = TracedStack.start();
    }

    /** There is nothing to close when the start failed. */
    @AfterAll
    void close() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aTaskIsOneTraceFromTheRequestThroughTheQueueToTheMail() throws Exception {
        String id = "11111111-1111-4111-8111-111111111111";
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        stack.post("/api/tasks", "{\"to\": \"jane@example.org\", \"subject\": \"Hello\"}", 202, id, traceId);
        Trace trace = stack.shown("task", id, 8);

        assertThat(trace.tree()).isEqualTo(A_TASK);
        isOneTraceInCausalOrder(trace, traceId);
        TraceSpan request = trace.span("post /api/tasks");
        assertThat(request.tags())
                .containsEntry("correlation.id", id)
                .containsEntry("http.route", "/api/tasks")
                .containsEntry("http.response.status_code", "202");
        TraceSpan sent = trace.span("send tasks");
        TraceSpan processed = trace.span("process tasks");
        assertThat(processed.tags())
                .containsEntry("messaging.message.conversation_id", id)
                .containsEntry("messaging.message.id", sent.tags().get("messaging.message.id"))
                .containsEntry("messaging.message.receive_count", "1")
                .containsEntry("messaging.verdict", "delete");
        assertThat(processed.link()).hasValue(sent.id());
        assertThat(trace.span("send_mail").tags()).containsEntry("email.status", "sent");
    }

    @Test
    void oneCorrelationIdIsInTheLogsOfBothServicesBesideTheTrace() throws Exception {
        String id = "22222222-2222-4222-8222-222222222222";
        String traceId = "22222222222222222222222222222222";
        stack.post("/api/tasks", "{\"to\": \"jane@example.org\", \"subject\": \"Hello\"}", 202, id, traceId);
        Trace trace = stack.shown("logged", id, 8);

        assertThat(stack.lines("api", id)).singleElement().satisfies(line -> {
            assertThat(line.get("service").asString()).isEqualTo("sampleapi");
            assertThat(line.get("message").asString()).isEqualTo("task queued");
            isIn(line, traceId, trace.span("post /api/tasks"));
        });
        assertThat(stack.lines("worker", id)).singleElement().satisfies(line -> {
            assertThat(line.get("service").asString()).isEqualTo("sampleworker");
            assertThat(line.get("message").asString()).isEqualTo("mail sent");
            isIn(line, traceId, trace.span("process tasks"));
        });
    }

    @Test
    void aRefusedMailIsAnErrorWhereItHappenedAndTheNextDeliveryIsInTheSameTrace() throws Exception {
        String id = "33333333-3333-4333-8333-333333333333";
        String traceId = "33333333333333333333333333333333";
        stack.workerSwitches().emailFailureRate(1);
        try {
            stack.post("/api/tasks", "{\"to\": \"jane@example.org\", \"subject\": \"Hello\"}", 202, id, traceId);
            stack.shown("refused-once", id, 8);
        } finally {
            stack.workerSwitches().emailFailureRate(0);
        }
        Trace trace = stack.shown("refused", id, 14);

        assertThat(trace.tree()).isEqualTo(A_REFUSED_TASK);
        isOneTraceInCausalOrder(trace, traceId);
        assertThat(trace.spans("process tasks"))
                .extracting(span -> span.tags().get("messaging.message.receive_count"))
                .containsExactly("1", "2");
        assertThat(trace.spans("send_mail"))
                .extracting(span -> span.tags().get("email.status"))
                .containsExactly("refused", "sent");
        assertThat(trace.spans("send_email_smtp").get(0).annotations())
                .hasSize(2)
                .allMatch(annotation -> annotation.startsWith("{\"refused\":"));
        assertThat(stack.lines("worker", id))
                .extracting(line -> line.get("message").asString())
                .containsExactly("the provider refused a mail", "mail sent");
    }

    @Test
    void anOrderShowsTheCallsOfTheApiToItself() throws Exception {
        String id = "44444444-4444-4444-8444-444444444444";
        String traceId = "44444444444444444444444444444444";
        stack.post("/api/orders", "{\"userId\": \"usr-290\", \"amount\": 1}", 201, id, traceId);
        Trace trace = stack.shown("order", id, 7);

        assertThat(trace.tree()).isEqualTo(AN_ORDER);
        isOneTraceInCausalOrder(trace, traceId);
        assertThat(trace.spans().stream().filter(span -> span.kind().equals("server")))
                .extracting(span -> span.tags().get("correlation.id"))
                .containsExactly(id, id, id);
        assertThat(trace.span("validate user").tags()).containsEntry("peer.service", "user-service");
        assertThat(trace.span("pay for order").tags()).containsEntry("peer.service", "payment-service");
    }

    @Test
    void theDocumentationShowsTheseTrees() throws IOException {
        String page = Files.readString(PAGE).replaceAll("(?m) +at [0-9.]+ ms for [0-9.]+ ms$", "");
        assertThat(page).contains(A_TASK, A_REFUSED_TASK);
    }

    private static void isOneTraceInCausalOrder(Trace trace, String traceId) {
        assertThat(trace.spans()).extracting(TraceSpan::traceId).containsOnly(traceId);
        assertThat(trace.spans().get(0).parentId()).hasValue(TracedStack.CALLER);
        for (TraceSpan span : trace.spans()) {
            Optional<TraceSpan> parent = trace.parent(span);
            assertThat(parent.isPresent() || span.equals(trace.spans().get(0)))
                    .as(span.name())
                    .isTrue();
            parent.ifPresent(before -> {
                assertThat(span.start()).as(trace.timed()).isGreaterThanOrEqualTo(before.start() - CLOCKS);
                if (!span.kind().equals("consumer")) {
                    assertThat(span.end()).as(trace.timed()).isLessThanOrEqualTo(before.end() + CLOCKS);
                }
            });
        }
    }

    private static void isIn(JsonNode line, String traceId, TraceSpan span) {
        assertThat(line.get("metadata").get("trace_id").asString()).isEqualTo(traceId);
        assertThat(line.get("metadata").get("span_id").asString()).isEqualTo(span.id());
    }
}
