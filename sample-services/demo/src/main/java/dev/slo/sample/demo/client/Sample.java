package dev.slo.sample.demo.client;

import java.util.SortedMap;

/**
 * One series of a query's result.
 *
 * @param labels with the name, where the result has one
 * @param value may be NaN
 */
public record Sample(SortedMap<String, String> labels, double value) {

    /** The value of a label; empty text when the series has no such label. */
    public String label(String name) {
        return labels.getOrDefault(name, "");
    }
}
