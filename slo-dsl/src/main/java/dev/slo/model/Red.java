package dev.slo.model;

import java.util.List;
import java.util.Optional;

/**
 * Request for recordings of rate, errors and duration, named {@code app:<name>_requests:rate5m} and so on.
 *
 * @param name the middle of the names, such as {@code http}
 * @param requests selector of the counter of requests
 * @param errors selector of the failed ones among them
 * @param duration selector of a classic histogram of durations by its base name
 * @param by labels to keep, sorted
 */
public record Red(String name, Query requests, Optional<Query> errors, Optional<Query> duration, List<String> by) {

    /** Sorts the labels. */
    public Red {
        by = by.stream().sorted().toList();
    }
}
