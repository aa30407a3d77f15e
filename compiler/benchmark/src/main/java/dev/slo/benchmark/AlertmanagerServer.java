package dev.slo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The real Alertmanager of the machine, on a free loopback port, with its data in a folder of the caller's. */
public final class AlertmanagerServer implements AutoCloseable {

    /** Debian adds to the name what it is for. */
    private static final List<String> NAMES = List.of("alertmanager", "prometheus-alertmanager");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerProcess process;
    private final String address;

    private AlertmanagerServer(ServerProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Its program, if the machine has it. */
    public static Optional<Path> installed() {
        return ServerProcess.program(NAMES);
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param config its configuration
     * @param folder gets its log and, in {@code data}, its storage
     */
    public static AlertmanagerServer start(Path config, Path folder) throws IOException, InterruptedException {
        String program = installed().map(Path::toString).orElse(NAMES.get(0));
        String address = ServerProcess.freeAddress();
        ServerProcess process = ServerProcess.start(
                List.of(
                        program,
                        "--config.file=" + config,
                        "--storage.path=" + folder.resolve("data"),
                        "--web.listen-address=" + address,
                        "--cluster.listen-address=",
                        "--log.level=info"),
                folder.resolve("alertmanager.log"));
        AlertmanagerServer server = new AlertmanagerServer(process, address);
        PrometheusServer.await("an answer of Alertmanager; its log is beside its data", PATIENCE, server::isReady);
        return server;
    }

    /** Sends alerts, as Prometheus does. */
    public void send(String json) throws IOException {
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(uri("/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    private boolean isReady() {
        process.requireAlive();
        try {
            return exchange(HttpRequest.newBuilder(uri("/-/ready")).build()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private URI uri(String path) {
        return URI.create("http://" + address + path);
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
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
