package dev.slo.sample.telemetry;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the management server. */
final class Reply {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WORTH_PACKING = 1_024;

    private final int status;
    private final String contentType;
    private final byte[] body;

    private Reply(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Reply json(int status, Object body) {
        return new Reply(status, "application/json", JSON.writeValueAsBytes(body));
    }

    static Reply problem(int status, String problem) {
        return json(status, Map.of("error", problem));
    }

    static Reply text(String contentType, String body) {
        return new Reply(200, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses the method of a request. */
    static Reply notAllowed(HttpExchange exchange, String allowed) {
        exchange.getResponseHeaders().set("Allow", allowed);
        return problem(405, "allowed here: " + allowed);
    }

    /** Whether a request only reads. */
    static boolean reads(HttpExchange exchange) {
        return "GET".equals(exchange.getRequestMethod()) || "HEAD".equals(exchange.getRequestMethod());
    }

    /** Sends it, packed when it is large and the other side can unpack; without the body to HEAD. */
    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        boolean packed = body.length >= WORTH_PACKING
                && Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                        .filter(accepted -> accepted.contains("gzip"))
                        .isPresent();
        byte[] sent = packed ? packed() : body;
        if (packed) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(status, head || sent.length == 0 ? -1 : sent.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(sent);
            }
        }
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }
}
