package dev.slo.compiler.review.asked;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A series of an answer.
 *
 * @param labels those that the answer has, the name among them
 * @param values one for each point, the oldest first; NaN where there is none
 */
public record Series(SortedMap<String, String> labels, List<Double> values) {

    /** Copies. */
    public Series {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        values = List.copyOf(values);
    }

    /** The last value that there is; NaN for none. */
    public double last() {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (!values.get(i).isNaN()) {
                return values.get(i);
            }
        }
        return Double.NaN;
    }

    /** The largest value; NaN for none. */
    public double largest() {
        return values.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    /** The smallest value; NaN for none. */
    public double smallest() {
        return values.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.NaN);
    }

    /** Whether there is a value at all. */
    public boolean hasValues() {
        return values.stream().anyMatch(value -> !value.isNaN());
    }
}
