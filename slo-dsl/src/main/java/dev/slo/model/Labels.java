package dev.slo.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Label or annotation pairs, sorted by name. Whether the names are valid is for the validation to say, with a place.
 *
 * @param pairs name to value
 */
public record Labels(SortedMap<String, String> pairs) {

    /** No pairs. */
    public static final Labels NONE = new Labels(Collections.emptySortedMap());

    /** Copies the pairs. */
    public Labels {
        pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
    }

    /** These pairs, whatever the map's order. */
    public static Labels of(Map<String, String> pairs) {
        return new Labels(new TreeMap<>(pairs));
    }

    /** These pairs with others laid over them: where both have a name, the other's value wins. */
    public Labels overlaidBy(Labels other) {
        TreeMap<String, String> merged = new TreeMap<>(pairs);
        merged.putAll(other.pairs);
        return new Labels(merged);
    }
}
