package dev.slo.compiler.emit.promtool;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An alert as people get it.
 *
 * @param labels all of its labels, {@code alertname} among them
 * @param annotations its texts, with their templates expanded
 */
record Notice(SortedMap<String, String> labels, SortedMap<String, String> annotations) {

    static final String NAME = "alertname";

    /** Copies the labels and the texts. */
    Notice {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
    }

    String name() {
        return labels.getOrDefault(NAME, "");
    }
}
