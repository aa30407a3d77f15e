package dev.slo.sample.worker.adapter.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.slo.sample.worker.domain.consumer.LoopWatch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers 503 when the polling loop is stuck: a worker that takes nothing is as good as dead, and a restart is its cure. */
public final class Liveness implements HttpHandler {

    private final LoopWatch watch;

    public Liveness(LoopWatch watch) {
        this.watch = watch;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean stuck = watch.stuck();
        byte[] body = (stuck ? "{\"status\":\"polling loop is stuck\"}" : "{\"status\":\"ok\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(stuck ? 503 : 200, head ? -1 : body.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
