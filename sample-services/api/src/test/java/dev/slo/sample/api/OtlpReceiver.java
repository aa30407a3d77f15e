package dev.slo.sample.api;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Receives spans over OTLP, as protobuf on HTTP, and reads what tests ask of them. */
final class OtlpReceiver implements AutoCloseable {

    private static final String NO_PARENT = "";

    private final HttpServer server;
    private final Queue<ReceivedSpan> spans = new ConcurrentLinkedQueue<>();

    /** What a span says. */
    record ReceivedSpan(
            String traceId,
            String id,
            String parentId,
            String name,
            int kind,
            int status,
            List<String> events,
            Map<String, String> attributes) {}

    private OtlpReceiver(HttpServer server) {
        this.server = server;
    }

    static OtlpReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OtlpReceiver receiver = new OtlpReceiver(server);
            server.createContext("/v1/traces", exchange -> {
                receiver.take(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The spans of a trace that have come in. */
    List<ReceivedSpan> trace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** ExportTraceServiceRequest.resource_spans = 1, ResourceSpans.scope_spans = 2, ScopeSpans.spans = 2. */
    private void take(byte[] request) {
        for (ProtobufMessage resource : new ProtobufMessage(request).messages(1)) {
            for (ProtobufMessage scope : resource.messages(2)) {
                scope.messages(2).forEach(span -> spans.add(read(span)));
            }
        }
    }

    private static ReceivedSpan read(ProtobufMessage span) {
        Map<String, String> attributes = new HashMap<>();
        for (ProtobufMessage attribute : span.messages(9)) {
            ProtobufMessage value = attribute.messages(2).get(0);
            attributes.put(text(attribute, 1), value.has(1) ? text(value, 1) : String.valueOf(value.number(3)));
        }
        return new ReceivedSpan(
                hex(span, 1),
                hex(span, 2),
                span.has(4) ? hex(span, 4) : NO_PARENT,
                text(span, 5),
                (int) span.number(6),
                span.has(15) ? (int) span.messages(15).get(0).number(3) : 0,
                span.messages(11).stream().map(event -> text(event, 2)).toList(),
                attributes);
    }

    private static String hex(ProtobufMessage message, int field) {
        return HexFormat.of().formatHex(message.bytes(field));
    }

    private static String text(ProtobufMessage message, int field) {
        return new String(message.bytes(field), StandardCharsets.UTF_8);
    }
}
