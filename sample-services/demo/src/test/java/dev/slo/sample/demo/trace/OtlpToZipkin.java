package dev.slo.sample.demo.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Stands where a collector stands: takes spans over OTLP, as protobuf on HTTP, and gives them to Zipkin in its own JSON. The
 * exporter gets the answer of Zipkin, so what Zipkin refuses is seen in the samples' logs.
 */
final class OtlpToZipkin implements AutoCloseable {

    private static final int BAD_GATEWAY = 502;

    private final HttpServer server;
    private final URI zipkin;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private OtlpToZipkin(HttpServer server, URI zipkin) {
        this.server = server;
        this.zipkin = zipkin;
    }

    /** Listens on any port of the loopback address. */
    static OtlpToZipkin start(URI zipkin) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        OtlpToZipkin forwarder = new OtlpToZipkin(server, zipkin);
        server.createContext("/v1/traces", forwarder::forward);
        server.start();
        return forwarder;
    }

    /** What {@code OTEL_EXPORTER_OTLP_ENDPOINT} is to be. */
    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            ArrayNode spans;
            try (InputStream body = body(exchange)) {
                spans = ZipkinSpans.of(ExportTraceServiceRequest.parseFrom(body));
            }
            exchange.sendResponseHeaders(posted(spans), -1);
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    /** OTLP knows 200 only, where Zipkin says that it will store the spans (202). */
    private int posted(ArrayNode spans) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(zipkin.resolve("/api/v2/spans"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(spans)))
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return answer.statusCode() == 202 ? 200 : BAD_GATEWAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BAD_GATEWAY;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
