package dev.slo.sample.demo.client;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/**
 * What Alertmanager told a receiver.
 *
 * @param at when it arrived
 * @param receiver whom it was for
 * @param firing false when all of its alerts are resolved
 * @param alerts what it is about
 */
public record Notification(Instant at, String receiver, boolean firing, List<Notified> alerts) {

    /** Keeps a copy. */
    public Notification {
        alerts = List.copyOf(alerts);
    }

    /**
     * An alert within a notification.
     *
     * @param firing false when it is resolved
     * @param labels with {@code alertname}
     * @param annotations rendered
     * @param startsAt since when it has been firing
     */
    public record Notified(
            boolean firing, SortedMap<String, String> labels, SortedMap<String, String> annotations, Instant startsAt) {

        /** The value of a label; empty text when it has no such label. */
        public String label(String name) {
            return labels.getOrDefault(name, "");
        }
    }

    static Notification read(Instant at, JsonNode body) {
        return new Notification(
                at,
                body.path("receiver").asString(),
                isFiring(body),
                body.path("alerts")
                        .valueStream()
                        .map(alert -> new Notified(
                                isFiring(alert),
                                JsonHttp.texts(alert.path("labels")),
                                JsonHttp.texts(alert.path("annotations")),
                                Instant.parse(alert.path("startsAt").asString())))
                        .toList());
    }

    private static boolean isFiring(JsonNode node) {
        return node.path("status").asString().equals("firing");
    }
}
