package dev.slo.sample.demo.client;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.SortedMap;

/** The HTTP API of an Alertmanager. */
public final class AlertmanagerClient {

    private final JsonHttp http;

    /** Connects to nothing yet. */
    public AlertmanagerClient(URI address) {
        http = new JsonHttp(address);
    }

    /**
     * An alert that it holds.
     *
     * @param labels with {@code alertname}
     * @param state {@code active}, {@code suppressed} or {@code unprocessed}
     * @param receivers the names of those that are told
     */
    public record Held(SortedMap<String, String> labels, String state, List<String> receivers) {}

    /** The alerts that it holds. */
    public List<Held> alerts() throws IOException {
        return http.get("/api/v2/alerts")
                .valueStream()
                .map(alert -> new Held(
                        JsonHttp.texts(alert.path("labels")),
                        alert.path("status").path("state").asString(),
                        alert.path("receivers")
                                .valueStream()
                                .map(receiver -> receiver.path("name").asString())
                                .toList()))
                .toList();
    }
}
