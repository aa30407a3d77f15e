package dev.slo.sample.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.telemetry.Environment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A worker in this process, with fast settings, seen from its management port. */
final class RunningWorker implements AutoCloseable {

    static {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Worker worker;

    private RunningWorker(Worker worker) {
        this.worker = worker;
    }

    static RunningWorker start(TestQueue queue, MailServer mails, Path state, Map<String, String> changes)
            throws IOException {
        Map<String, String> variables = new HashMap<>(settings(queue, mails, state));
        variables.putAll(changes);
        return new RunningWorker(WorkerApplication.start(Environment.of(variables)));
    }

    /**
     * The variables of a worker that does in seconds what takes minutes otherwise. What it has in work it may keep for long:
     * a busy machine may stop this process for seconds, and the queue with it.
     */
    static Map<String, String> settings(TestQueue queue, MailServer mails, Path state) {
        Map<String, String> variables = new HashMap<>();
        variables.put("HOST", "127.0.0.1");
        variables.put("METRICS_PORT", "0");
        variables.put("QUEUE_URL", queue.url());
        variables.put("AWS_ENDPOINT_URL_SQS", queue.endpoint().toString());
        variables.put("MAIL_PROVIDER_URL", mails.address().toString());
        variables.put("MAIL_PROVIDER_TIMEOUT", "2m");
        variables.put("WORKER_INTERVAL", "0s");
        variables.put("WORKER_POLL_WAIT", "1s");
        variables.put("WORKER_VISIBILITY", "60s");
        variables.put("WORKER_RETRY_DELAY", "10ms");
        variables.put("WORKER_MAIL_ATTEMPT_PAUSE", "10ms");
        variables.put("WORKER_QUEUE_STATE_INTERVAL", "500ms");
        variables.put("WORKER_STATE_DIR", state.toString());
        variables.put("WORKER_SHUTDOWN_TIMEOUT", "2m");
        variables.put("SIMULATED_WORK_SCALE", "0");
        variables.put("SIMULATION_SEED", "7");
        variables.put("FAULTS_ENABLED", "true");
        return variables;
    }

    Worker worker() {
        return worker;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The metrics in the format that has exemplars. */
    String openMetrics() throws IOException, InterruptedException {
        HttpRequest request = request("/metrics")
                .header("Accept", "application/openmetrics-text; version=1.0.0")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    int put(String path, String json) throws IOException, InterruptedException {
        return http.send(
                        request(path)
                                .PUT(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + worker.port() + path));
    }

    /** One count of the ground truth. */
    long truth(String key) throws IOException, InterruptedException {
        JsonNode truth = JsonMapper.shared().readTree(get("/truth").body());
        return truth.get(key).longValue();
    }

    /** The value of one series of the metrics, such as {@code worker_emails_sent_total}. */
    double metric(String series) throws IOException, InterruptedException {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no series " + series));
    }

    /** Waits for something that must come true within three minutes. */
    static void eventually(String what, Check check) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!check.holds()) {
            assertThat(System.nanoTime()).as("not in time: " + what).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    /** A condition that may talk to servers. */
    interface Check {
        boolean holds() throws Exception;
    }

    @Override
    public void close() throws IOException {
        worker.close();
    }
}
