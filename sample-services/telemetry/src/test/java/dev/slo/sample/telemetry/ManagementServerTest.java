package dev.slo.sample.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManagementServerTest {

    private static final String OPEN_METRICS_OF_PROMETHEUS =
            "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.2";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Telemetry telemetry = Telemetry.start("test", Environment.of(Map.of()));
    private final Readiness readiness = Readiness.after(Duration.ZERO);
    private final AtomicReference<JsonNode> faults =
            new AtomicReference<>(JsonMapper.shared().readTree("{\"errorRate\":0}"));
    private final ManagementServer server = ManagementServer.start(
            "127.0.0.1",
            0,
            telemetry,
            readiness,
            Map.of(
                    "/faults", JsonEndpoint.changing(faults::get, this::change),
                    "/truth", JsonEndpoint.showing(faults::get)));

    @AfterEach
    void close() {
        server.close();
        telemetry.close();
    }

    @Test
    void livenessIsAlwaysThereAndReadinessFollowsTheService() throws Exception {
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(get("/readyz").body()).isEqualTo("{\"status\":\"ready\",\"checks\":{\"service\":\"ok\"}}");
        readiness.stop();
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).isEqualTo("{\"status\":\"not ready\",\"checks\":{\"service\":\"stopping\"}}");
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void aScrapeHasTheFormatThatTheScraperTakes() throws Exception {
        HttpResponse<String> plain = get("/metrics");
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(plain.body()).contains("# TYPE jvm_memory_used_bytes gauge").doesNotContain("# EOF");
        HttpResponse<String> open = get("/metrics", "Accept", OPEN_METRICS_OF_PROMETHEUS);
        assertThat(open.headers().firstValue("Content-Type"))
                .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(open.body()).endsWith("# EOF\n").contains("process_cpu_usage", "system_cpu_count");
    }

    @Test
    void aHistogramHasTheStandardBucketsAndAnExemplarOfTheCurrentSpan() throws Exception {
        Timer timer = Timer.builder("http.request.duration").register(telemetry.registry());
        Span span = telemetry.tracer().spanBuilder("request").startSpan();
        try (Scope scope = span.makeCurrent()) {
            assertThat(scope).isNotNull();
            timer.record(Duration.ofMillis(20));
        } finally {
            span.end();
        }
        String body = get("/metrics", "Accept", OPEN_METRICS_OF_PROMETHEUS).body();
        assertThat(body.lines()
                        .filter(line -> line.startsWith("http_request_duration_seconds_bucket"))
                        .map(line -> line.replaceAll(".*le=\"([^\"]*)\".*", "$1")))
                .containsExactly(
                        "0.005", "0.01", "0.025", "0.05", "0.1", "0.3", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf");
        assertThat(body.lines().filter(line -> line.contains("le=\"0.025\"")))
                .singleElement()
                .asString()
                .contains("trace_id=\"" + span.getSpanContext().getTraceId() + "\"")
                .contains("span_id=\"" + span.getSpanContext().getSpanId() + "\"");
    }

    @Test
    void namesStayWhole() throws Exception {
        telemetry.registry().counter("orders.created").increment();
        telemetry.registry().counter("loadgen.requests.sent", "service", "api").increment();
        telemetry.registry().gauge("worker.info", Tags.of("interval", "5s"), 1);
        for (String accept : new String[] {"text/plain", OPEN_METRICS_OF_PROMETHEUS}) {
            assertThat(get("/metrics", "Accept", accept).body())
                    .contains("orders_created_total 1.0")
                    .contains("loadgen_requests_sent_total{service=\"api\"} 1.0")
                    .contains("worker_info{interval=\"5s\"} 1");
        }
    }

    @Test
    void aLargeAnswerIsPackedForThoseWhoCanUnpack() throws Exception {
        HttpResponse<byte[]> packed = client.send(
                request("/metrics").header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("jvm_threads_live_threads");
        }
    }

    @Test
    void onlyWholePathsAndTheRightMethodsAreAnswered() throws Exception {
        assertThat(get("/metricsfoo").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
        HttpResponse<String> posted = send(request("/metrics").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).contains("GET, HEAD");
        HttpResponse<String> head = send(request("/metrics").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(put("/truth", "{}").statusCode()).isEqualTo(405);
        assertThat(put("/metrics", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    @Timeout(120)
    void clientsThatNeverEndTheirRequestsKeepNobodyOut() throws Exception {
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket endless = new Socket(InetAddress.getLoopbackAddress(), server.port());
                clients.add(endless);
                endless.getOutputStream().write("GET /metrics HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(get("/healthz").statusCode()).isEqualTo(200);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    @Test
    void aChangeIsTakenOrRefusedWithAReason() throws Exception {
        assertThat(put("/faults", "{\"errorRate\":0.3}").body()).isEqualTo("{\"errorRate\":0.3}");
        assertThat(get("/faults").body()).isEqualTo("{\"errorRate\":0.3}");
        HttpResponse<String> notJson = put("/faults", "{");
        assertThat(notJson.statusCode()).isEqualTo(400);
        assertThat(notJson.body()).startsWith("{\"error\":\"not JSON: ");
        HttpResponse<String> refused = put("/faults", "{\"colour\":1}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("{\"error\":\"no fault 'colour'\"}");
        assertThat(put("/faults", " ".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(get("/faults").body()).isEqualTo("{\"errorRate\":0.3}");
    }

    private void change(JsonNode changes) {
        if (!changes.has("errorRate")) {
            throw new IllegalArgumentException("no fault 'colour'");
        }
        faults.set(changes);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
