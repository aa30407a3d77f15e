package dev.slo.sample.demo.client;

import java.time.Instant;
import java.util.SortedMap;

/**
 * An alert that Prometheus has active.
 *
 * @param labels with {@code alertname}
 * @param annotations rendered
 * @param firing false while it is only pending
 * @param activeAt since when its expression has been true
 * @param value of its expression
 */
public record Alert(
        SortedMap<String, String> labels,
        SortedMap<String, String> annotations,
        boolean firing,
        Instant activeAt,
        double value) {

    /** The value of a label; empty text when it has no such label. */
    public String label(String name) {
        return labels.getOrDefault(name, "");
    }
}
