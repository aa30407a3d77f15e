package dev.slo.sample.demo.proof;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A collector of spans: it takes OTLP as protobuf over HTTP from several services, and keeps what it gets by trace. */
final class TraceCollector implements AutoCloseable {

    private static final int ACCEPTED = 200;

    private final HttpServer server;
    private final Map<String, Collected> spans = new ConcurrentHashMap<>();

    /**
     * A span.
     *
     * @param service that made it
     * @param trace in hexadecimal digits, and so are the ids
     * @param parent empty for none
     * @param links ids of the spans that it links to
     */
    record Collected(
            String service,
            String trace,
            String id,
            String parent,
            String name,
            Span.SpanKind kind,
            List<String> links) {}

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TraceCollector collector = new TraceCollector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The spans of a trace that have come in. */
    List<Collected> trace(String id) {
        return spans.values().stream().filter(span -> span.trace().equals(id)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(this::take);
            exchange.sendResponseHeaders(ACCEPTED, -1);
        }
    }

    private void take(ResourceSpans resource) {
        String service = service(resource.getResource());
        resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> collected(service, span))
                .forEach(span -> spans.put(span.id(), span));
    }

    private static Collected collected(String service, Span span) {
        return new Collected(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind(),
                span.getLinksList().stream().map(link -> hex(link.getSpanId())).toList());
    }

    private static String service(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
