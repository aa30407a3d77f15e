package dev.slo.sample.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A path of the management server that shows a JSON value to GET, and takes changes by PUT where that is wanted. */
public final class JsonEndpoint implements HttpHandler {

    private static final int LARGEST = 64 * 1_024;

    private final Supplier<JsonNode> value;
    private final Optional<Consumer<JsonNode>> change;

    private JsonEndpoint(Supplier<JsonNode> value, Optional<Consumer<JsonNode>> change) {
        this.value = value;
        this.change = change;
    }

    /** Shows a value. */
    public static JsonEndpoint showing(Supplier<JsonNode> value) {
        return new JsonEndpoint(value, Optional.empty());
    }

    /**
     * Shows a value and takes changes, after which it shows the new value.
     *
     * @param change throws an IllegalArgumentException with a message for the user to refuse, and then changes nothing
     */
    public static JsonEndpoint changing(Supplier<JsonNode> value, Consumer<JsonNode> change) {
        return new JsonEndpoint(value, Optional.of(change));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        answer(exchange).send(exchange);
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> Reply.json(200, value.get());
            case "PUT" ->
                change.isPresent() ? changed(exchange, change.get()) : Reply.notAllowed(exchange, "GET, HEAD");
            default -> Reply.notAllowed(exchange, change.isPresent() ? "GET, HEAD, PUT" : "GET, HEAD");
        };
    }

    private Reply changed(HttpExchange exchange, Consumer<JsonNode> changes) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return Reply.problem(413, "more than 64 KiB");
        }
        try {
            changes.accept(JsonMapper.shared().readTree(body));
            return Reply.json(200, value.get());
        } catch (JacksonException e) {
            return Reply.problem(400, "not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return Reply.problem(400, String.valueOf(e.getMessage()));
        }
    }
}
