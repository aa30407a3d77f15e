package dev.slo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real {@code prometheus} of the machine, on a free loopback port, with its data in a folder of the caller's. */
public final class PrometheusServer implements AutoCloseable {

    private static final String NAME = "prometheus";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerProcess process;
    private final String address;

    private PrometheusServer(ServerProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Whether the machine has one. */
    public static boolean installed() {
        return ServerProcess.program(List.of(NAME)).isPresent();
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param folder gets its configuration, its log and, in {@code data}, its storage
     * @param config the text of its configuration
     */
    public static PrometheusServer start(Path folder, String config) throws IOException, InterruptedException {
        String address = ServerProcess.freeAddress();
        Path file = Files.writeString(folder.resolve("prometheus.yml"), config);
        ServerProcess process = ServerProcess.start(
                List.of(
                        NAME,
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--storage.tsdb.retention.time=1y",
                        "--query.max-samples=200000000",
                        "--web.listen-address=" + address,
                        "--log.level=warn"),
                folder.resolve("prometheus.log"));
        PrometheusServer server = new PrometheusServer(process, address);
        await("an answer of the server; its log is beside its data", PATIENCE, server::isReady);
        return server;
    }

    /** Polls until something holds, or fails when it does not within the time. */
    public static void await(String what, Duration patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + patience.toSeconds() + " s in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** The {@code data} of an answer of the API, such as {@code rules} or {@code query}. */
    public JsonNode get(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            JsonNode answer = JSON.readTree(fetch("/api/v1/" + path + "?" + query));
            if (!answer.path("status").asString().equals("success")) {
                throw new IllegalStateException(path + " " + parameters + ": " + answer);
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new IllegalStateException(path + " " + parameters, e);
        }
    }

    private boolean isReady() {
        process.requireAlive();
        try {
            return fetch("/-/ready").contains("Ready");
        } catch (IOException e) {
            return false;
        }
    }

    private String fetch(String path) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + address + path)).build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Ends the process and waits until it is gone. */
    @Override
    public void close() {
        process.close();
    }
}
