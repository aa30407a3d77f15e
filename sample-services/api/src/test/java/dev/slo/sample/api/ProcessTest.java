package dev.slo.sample.api;

import static dev.slo.sample.api.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a process of its own, as an operator starts and stops it. */
class ProcessTest {

    private static final int ENDED_BY_SIGTERM = 143;
    private static final String CORRELATION = "550e8400-e29b-41d4-a716-446655440000";

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void aProcessSaysWhereItListensInJsonAndEndsInGoodOrder() throws Exception {
        try (QueueServer queue = QueueServer.start()) {
            Process process = start(queue.variables(), Map.of("HOST", "127.0.0.1", "PORT", "0", "METRICS_PORT", "0"));
            try {
                eventually(() -> assertThat(lines()).anyMatch(line -> line.contains("\"listening\"")));
                JsonNode listening = line("listening");
                assertThat(listening.get("service").asString()).isEqualTo("sampleapi");
                int port = listening.get("metadata").get("port").asInt();
                assertThat(listening.get("metadata").get("metricsPort").asInt()).isPositive();
                HttpResponse<Void> sent = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/tasks"))
                                        .header("X-Correlation-ID", CORRELATION)
                                        .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"a@b\",\"subject\":\"x\"}"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                assertThat(sent.statusCode()).isEqualTo(202);
                eventually(() -> assertThat(lines()).anyMatch(line -> line.contains("task queued")));
                assertThat(line("task queued").get("correlationId").asString()).isEqualTo(CORRELATION);
                assertThat(line("task queued").get("metadata").has("trace_id")).isTrue();
            } finally {
                process.destroy();
            }
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(line("stopped").get("level").asString()).isEqualTo("info");
            assertThat(lines()).allSatisfy(line -> assertThat(
                            JsonMapper.shared().readTree(line).propertyNames())
                    .containsExactly("timestamp", "level", "correlationId", "service", "message", "metadata"));
        }
    }

    @Test
    void everyVariableThatIsWrongIsNamedAndTheProcessEndsWithCode2() throws Exception {
        Process process = start(
                Map.of(),
                Map.of("PORT", "eighty", "ORDERS_ERROR_RATE", "2", "SIMULATE_PROFILE", "sick", "LOG_LEVEL", "loud"));
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("err")))
                .containsExactly(
                        "PORT is 'eighty', and must be a whole number from 0 to 65535",
                        "QUEUE_URL is not set, and it must be",
                        "SIMULATE_PROFILE is 'sick', and must be one of realistic, healthy",
                        "ORDERS_ERROR_RATE is '2', and must be a number from 0.0 to 1.0",
                        "LOG_LEVEL is 'loud', and must be one of debug, info, warn, error");
        assertThat(lines()).isEmpty();
    }

    @Test
    void aPortThatIsTakenEndsTheProcessWithCode1() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Process process = start(
                    Map.of("QUEUE_URL", "http://127.0.0.1:1/0/tasks", "AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:1"),
                    Map.of("HOST", "127.0.0.1", "PORT", "0", "METRICS_PORT", String.valueOf(taken.getLocalPort())));
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(line("the service cannot start")
                            .get("metadata")
                            .get("exception")
                            .get("message")
                            .asString())
                    .contains("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    private Process start(Map<String, String> queue, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ApiApplication.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_") || name.startsWith("AWS_"));
        builder.environment().putAll(queue);
        builder.environment().putAll(variables);
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        return builder.start();
    }

    /** The lines that are whole: the last one may be on its way. */
    private List<String> lines() {
        try {
            String text = Files.readString(folder.resolve("out"));
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode line(String message) {
        return lines().stream()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.get("message").asString().equals(message))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line '" + message + "' in " + lines()));
    }
}
