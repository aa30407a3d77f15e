package dev.slo.sample.demo.deployed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slo.sample.demo.stack.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Gives tasks the credentials of their role where the agent of ECS would, so that clients find them as they do there. */
final class TaskRole implements Part {

    private static final Duration VALID = Duration.ofHours(6);
    private static final int OK = 200;

    private final HttpServer server;

    private TaskRole(HttpServer server) {
        this.server = server;
    }

    /** Takes a port; answers once it is started. */
    static TaskRole prepare() throws IOException {
        TaskRole role = new TaskRole(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        role.server.createContext("/", TaskRole::answer);
        return role;
    }

    /** Where a task asks. */
    URI credentials(String task) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/credentials/" + task);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "AccessKeyId", "local-task",
                        "SecretAccessKey", "local-task",
                        "Token", "local-task",
                        "Expiration", Instant.now().plus(VALID).toString()))
                .getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public String name() {
        return "task role";
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Optional<String> failure() {
        return Optional.empty();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
