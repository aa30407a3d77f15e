package dev.slo.sample.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.demo.proof.TraceCollector.Collected;
import dev.slo.sample.demo.samples.Checkout;
import dev.slo.sample.demo.samples.SampleStack;
import dev.slo.sample.demo.samples.StackOptions;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request, followed through API, queue and worker: by its trace, and by its correlation id in the logs. */
@Timeout(180)
class TraceIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String CORRELATION = "7d9d0a52-6c3f-4a55-8f0b-3a2d1c0e9b11";
    private static final Set<String> STEPS =
            Set.of("validate_email_request", "fetch_email_data", "prepare_email_content", "send_email_smtp");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void oneTraceAndOneCorrelationIdGoThroughApiQueueAndWorker() throws Exception {
        try (TraceCollector collector = TraceCollector.start();
                SampleStack stack =
                        SampleStack.prepare(Checkout.of(SampleStack.class), options(collector), part -> {})) {
            stack.start();
            assertThat(sendTask(stack).statusCode()).isEqualTo(202);
            List<Collected> trace = Patience.await("whole trace", PATIENCE, () -> Optional.of(collector.trace(TRACE))
                    .filter(TraceIT::isWhole));
            theSpansBelongTogether(trace);
            for (String service : List.of("api", "worker")) {
                JsonNode line = Patience.await(
                        "line with the correlation id in the log of " + service,
                        PATIENCE,
                        () -> lineOfTheRequest(stack, service));
                assertThat(line.path("service").asString()).isEqualTo("sample" + service);
                assertThat(line.propertyNames())
                        .contains("timestamp", "level", "correlationId", "service", "message", "metadata");
                assertThat(line.path("metadata").path("trace_id").asString()).isEqualTo(TRACE);
            }
        }
    }

    private static StackOptions options(TraceCollector collector) {
        Map<String, String> exported = Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint().toString(), "OTEL_BSP_SCHEDULE_DELAY", "100");
        return new StackOptions(3, false, 1, false, false, "/nowhere", Map.of("api", exported, "worker", exported));
    }

    private static HttpResponse<String> sendTask(SampleStack stack) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stack.urls().get("API").resolve("/api/tasks"))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                .header("X-Correlation-ID", CORRELATION)
                .POST(BodyPublishers.ofString("{\"type\":\"email\",\"to\":\"ann@example.com\",\"subject\":\"Hello\"}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static boolean isWhole(List<Collected> trace) {
        Set<String> names = trace.stream().map(Collected::name).collect(Collectors.toSet());
        return names.containsAll(STEPS) && names.contains("process tasks") && names.contains("send tasks");
    }

    private static void theSpansBelongTogether(List<Collected> trace) {
        Collected server = only(trace, span -> span.parent().equals(CALLER));
        assertThat(server.service()).isEqualTo("sampleapi");
        assertThat(server.kind()).isEqualTo(SpanKind.SPAN_KIND_SERVER);
        Collected producer = only(trace, span -> span.kind() == SpanKind.SPAN_KIND_PRODUCER);
        assertThat(producer.service()).isEqualTo("sampleapi");
        assertThat(producer.parent()).isEqualTo(server.id());
        Collected consumer = only(trace, span -> span.kind() == SpanKind.SPAN_KIND_CONSUMER);
        assertThat(consumer.service()).isEqualTo("sampleworker");
        assertThat(consumer.parent()).isEqualTo(producer.id());
        assertThat(consumer.links()).containsExactly(producer.id());
        Collected mail = only(trace, span -> span.name().equals("send_mail"));
        assertThat(mail.parent()).isEqualTo(consumer.id());
        assertThat(trace.stream()
                        .filter(span -> span.parent().equals(mail.id()))
                        .map(Collected::name))
                .containsExactlyInAnyOrderElementsOf(STEPS);
    }

    private static Collected only(List<Collected> trace, Predicate<Collected> wanted) {
        List<Collected> found = trace.stream().filter(wanted).toList();
        assertThat(found).as(trace.toString()).hasSize(1);
        return found.get(0);
    }

    private static Optional<JsonNode> lineOfTheRequest(SampleStack stack, String part) throws IOException {
        return Files.readAllLines(stack.folder().resolve("logs").resolve(part + ".log")).stream()
                .filter(line -> line.startsWith("{"))
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("correlationId").asString("").equals(CORRELATION))
                .filter(line ->
                        line.path("metadata").path("trace_id").asString("").equals(TRACE))
                .findFirst();
    }
}
