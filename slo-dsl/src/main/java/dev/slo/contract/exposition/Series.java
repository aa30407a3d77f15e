package dev.slo.contract.exposition;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One sample of an exposition.
 *
 * @param name the sample's name, suffixes such as {@code _bucket} included
 * @param labels name to value
 * @param value any double, infinite and not-a-number included
 */
public record Series(String name, SortedMap<String, String> labels, double value) {

    /** Copies the labels. */
    public Series {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** The value of a label; empty text where the series does not carry it, which to PromQL is the same. */
    public String label(String label) {
        return labels.getOrDefault(label, "");
    }

    /** This series with labels that its own ones win over. */
    Series below(Map<String, String> more) {
        TreeMap<String, String> all = new TreeMap<>(more);
        all.putAll(labels);
        return new Series(name, all, value);
    }
}
