package dev.slo.sample.api.downstream;

import dev.slo.sample.telemetry.Correlation;
import dev.slo.sample.telemetry.CorrelationId;
import dev.slo.sample.telemetry.Propagation;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** HTTP calls that carry the trace and the correlation id on. */
public final class JsonCalls {

    private static final int FIRST_FAILURE = 500;

    private final HttpClient client;
    private final Supplier<URI> base;
    private final Duration timeout;
    private final Propagation propagation;

    /**
     * Calls to one server.
     *
     * @param base where it is; asked at every call
     */
    public JsonCalls(Supplier<URI> base, Duration timeout, Propagation propagation) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.base = base;
        this.timeout = timeout;
        this.propagation = propagation;
    }

    /** Asks and returns the status; the server's own failures are exceptions. */
    int get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Sends a body and returns the status; the server's own failures are exceptions. */
    int post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)));
    }

    private int send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.get().resolve(path))
                .method(method, body)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header(CorrelationId.HEADER, Correlation.current().toString());
        propagation.outgoing().forEach(request::header);
        HttpResponse<Void> response = client.send(request.build(), BodyHandlers.discarding());
        Span.current()
                .setAttribute("http.request.method", method)
                .setAttribute("http.response.status_code", response.statusCode());
        if (response.statusCode() >= FIRST_FAILURE) {
            throw new IOException(method + " " + path + " was answered with " + response.statusCode());
        }
        return response.statusCode();
    }
}
