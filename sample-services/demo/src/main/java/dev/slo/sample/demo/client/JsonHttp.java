package dev.slo.sample.demo.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON over HTTP with one server.
 *
 * @param base the server, such as {@code http://127.0.0.1:9090}
 */
record JsonHttp(URI base) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST_ERROR = 300;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads. */
    JsonNode get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /** Changes, and returns what the server says then. */
    JsonNode put(String path, JsonNode body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    private static JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new IOException(
                        request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (ConnectException | HttpTimeoutException e) {
            throw new IOException(request.uri() + " does not answer", e);
        } catch (JacksonException e) {
            throw new IOException(request.uri() + " does not answer in JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException(request.uri().toString()).initCause(e);
        }
    }

    /** A value within a query string. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An object whose values are texts, such as labels. */
    static SortedMap<String, String> texts(JsonNode object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.forEachEntry((key, value) -> texts.put(key, value.asString()));
        return texts;
    }
}
