package dev.slo.sample.demo.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.demo.client.FaultSwitches;
import dev.slo.sample.demo.samples.Checkout;
import dev.slo.sample.demo.samples.SampleStack;
import dev.slo.sample.demo.samples.StackOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples without load, as processes, and the Zipkin that their spans go to. */
final class TracedStack implements AutoCloseable {

    /** The span of whoever calls, which is in no trace of ours. */
    static final String CALLER = "00f067aa0ba902b7";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Zipkin zipkin;
    private final OtlpToZipkin forwarder;
    private final SampleStack samples;

    private TracedStack(Zipkin zipkin, OtlpToZipkin forwarder, SampleStack samples) {
        this.zipkin = zipkin;
        this.forwarder = forwarder;
        this.samples = samples;
    }

    /** Returns when everything is ready, and leaves nothing running when that fails. */
    static TracedStack start() throws Exception {
        Zipkin zipkin = Zipkin.prepare();
        OtlpToZipkin forwarder = OtlpToZipkin.start(zipkin.address());
        TracedStack stack = new TracedStack(zipkin, forwarder, samples(forwarder));
        try {
            zipkin.start();
            stack.samples.start();
            zipkin.awaitReady();
            return stack;
        } catch (Exception e) {
            stack.close();
            throw e;
        }
    }

    /**
     * Spans leave at once; the worker sends no mails of its own, and asks the queue briefly, so that it stops soon. A mail
     * that was refused comes again so late that there is time to see the refusal first, on a busy machine too.
     */
    private static SampleStack samples(OtlpToZipkin forwarder) throws IOException {
        Map<String, String> tracing = Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                forwarder.endpoint().toString(),
                "OTEL_BSP_SCHEDULE_DELAY",
                "100",
                "WORKER_INTERVAL",
                "0s",
                "WORKER_POLL_WAIT",
                "1s",
                "WORKER_RETRY_DELAY",
                "15s");
        return SampleStack.prepare(
                Checkout.of(TracedStack.class),
                new StackOptions(4, false, 1, false, false, "", Map.of("api", tracing, "worker", tracing)),
                part -> {});
    }

    FaultSwitches workerSwitches() {
        return samples.workerSwitches();
    }

    /** Asks the API within a trace that the caller has begun and sampled, and under its correlation id. */
    void post(String path, String body, int status, String correlationId, String traceId) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(samples.urls().get("API").resolve(path))
                        .header("Content-Type", "application/json")
                        .header("X-Correlation-ID", correlationId)
                        .header("traceparent", "00-" + traceId + "-" + CALLER + "-01")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Correlation-ID")).hasValue(correlationId);
    }

    /** The one trace that Zipkin finds by a correlation id, once it has so many spans; written to {@code target/traces}. */
    Trace shown(String name, String correlationId, int spans) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        List<Trace> traces = List.of();
        while (traces.stream().mapToInt(trace -> trace.spans().size()).sum() < spans) {
            assertThat(System.nanoTime()).as("%s", traces).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
            traces = zipkin.traces("sampleapi", "correlation.id", correlationId).stream()
                    .map(Trace::of)
                    .toList();
        }
        assertThat(traces).hasSize(1);
        Path file = Files.createDirectories(Path.of("target/traces")).resolve(name + ".txt");
        Files.writeString(file, traces.get(0).timed() + "\n");
        return traces.get(0);
    }

    /** The lines of a part's log that a correlation id is on. */
    List<JsonNode> lines(String part, String correlationId) throws IOException {
        return Files.readAllLines(samples.folder().resolve("logs").resolve(part + ".log")).stream()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.get("correlationId").asString().equals(correlationId))
                .toList();
    }

    @Override
    public void close() {
        samples.close();
        forwarder.close();
        zipkin.close();
    }
}
