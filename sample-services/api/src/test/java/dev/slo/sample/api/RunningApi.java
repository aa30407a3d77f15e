package dev.slo.sample.api;

import dev.slo.sample.telemetry.Environment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in this process, on free ports of the loopback, with a client for it. */
final class RunningApi implements AutoCloseable {

    private final ApiApplication application;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningApi(ApiApplication application) {
        this.application = application;
        this.port = application.port();
    }

    /**
     * Starts without faults, latency or warm-up, unless the variables say something else. Nothing ends because time has
     * passed: a busy machine may stop this process for seconds.
     */
    static RunningApi start(QueueServer queue, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(Map.of(
                "HOST", "127.0.0.1",
                "PORT", "0",
                "METRICS_PORT", "0",
                "SIMULATE_PROFILE", "healthy",
                "LATENCY_SCALE", "0",
                "SIMULATION_SEED", "42",
                "WARM_UP", "0s",
                "FAULTS_ENABLED", "true"));
        all.putAll(Map.of("DOWNSTREAM_TIMEOUT", "2m", "BREAKER_OPEN_FOR", "1h", "DRAIN_TIMEOUT", "2m"));
        all.putAll(queue.variables());
        all.putAll(variables);
        return new RunningApi(ApiApplication.start(Environment.of(all)));
    }

    ApiApplication application() {
        return application;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(uri(path), headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(uri(path), headers).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String method, String path) {
        return send(request(uri(path)).method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> manage(String path) {
        return send(request(management(path)).GET());
    }

    /** A scrape in the format that has exemplars. */
    String openMetrics() {
        return send(request(management("/metrics"), "Accept", "application/openmetrics-text; version=1.0.0"))
                .body();
    }

    HttpResponse<String> manage(String path, String body) {
        return send(request(management(path)).PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private URI management(String path) {
        return URI.create("http://127.0.0.1:" + application.metricsPort() + path);
    }

    private static HttpRequest.Builder request(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return headers.length == 0 ? request : request.headers(headers);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** What a scrape shows of a series now; NaN when it is not there. */
    double metric(String series) {
        Map<String, Double> samples = samples();
        return samples.getOrDefault(series, Double.NaN);
    }

    /** Every sample of a scrape, by its series as the exposition spells it. */
    Map<String, Double> samples() {
        Map<String, Double> samples = new HashMap<>();
        manage("/metrics").body().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            samples.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        });
        return samples;
    }

    @Override
    public void close() {
        application.close();
    }
}
