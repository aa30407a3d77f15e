package dev.slo.compiler.review.asked;

import java.util.Comparator;
import java.util.List;

/** What became of a question. */
public sealed interface Answer {

    /**
     * Series, perhaps none.
     *
     * @param series sorted by their labels
     */
    record Found(List<Series> series) implements Answer {
        /** Sorts, and leaves out series without a value. */
        public Found {
            series = series.stream()
                    .filter(Series::hasValues)
                    .sorted(Comparator.comparing(one -> one.labels().toString()))
                    .toList();
        }
    }

    /**
     * An error.
     *
     * @param message what the server says, or what happened on the way
     */
    record Failed(String message) implements Answer {}
}
