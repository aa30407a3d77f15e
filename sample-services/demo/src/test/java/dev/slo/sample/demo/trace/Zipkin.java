package dev.slo.sample.demo.trace;

import dev.slo.sample.demo.stack.ChildProcess;
import dev.slo.sample.demo.stack.Ports;
import dev.slo.sample.demo.stack.Reaper;
import dev.slo.sample.demo.stack.Stack;
import dev.slo.sample.demo.stack.StackException;
import dev.slo.sample.demo.stack.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Zipkin's server in a process of its own, with its store in memory, on the loopback address. */
final class Zipkin implements AutoCloseable {

    private static final Path JAR = Path.of("target/zipkin/zipkin-server.jar").toAbsolutePath();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Workspace workspace;
    private final Reaper reaper;
    private final URI address;
    private final ChildProcess process;

    private Zipkin(Workspace workspace, int port) throws IOException {
        this.workspace = workspace;
        this.reaper = Reaper.start(workspace.folder(), workspace.keep());
        this.address = URI.create("http://127.0.0.1:" + port);
        this.process = new ChildProcess(
                "zipkin", command(port), Map.of(), workspace.log("zipkin"), address.resolve("/health"), reaper);
    }

    /** One that does not run yet. */
    static Zipkin prepare() throws IOException {
        return new Zipkin(Workspace.create(false), new Ports(false).take(9411));
    }

    /** Begins to start it. */
    void start() throws IOException {
        process.start();
    }

    private static List<String> command(int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--armeria.ports[0].ip=127.0.0.1",
                "--armeria.ports[0].port=" + port,
                "--armeria.ports[0].protocols[0]=http");
    }

    void awaitReady() throws StackException, InterruptedException {
        Stack.await(process);
    }

    URI address() {
        return address;
    }

    /** The traces in which a span of a service has a tag with this value: each as the list of its spans. */
    List<JsonNode> traces(String service, String tag, String value) throws IOException, InterruptedException {
        String query = "/api/v2/traces?limit=100&serviceName=" + encoded(service) + "&annotationQuery="
                + encoded(tag + "=" + value);
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address.resolve(query)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(query + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).valueStream().toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.stop();
        workspace.close();
        reaper.close();
    }
}
