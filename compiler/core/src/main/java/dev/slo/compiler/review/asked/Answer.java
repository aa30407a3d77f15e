package dev.slo.compiler.review.asked;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

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
                    .sorted(Comparator.comparing(Found::order))
                    .toList();
        }

        /** As Prometheus does: a value stands before the longer ones that begin with it. */
        private static String order(Series series) {
            return series.labels().entrySet().stream()
                    .map(label -> label.getKey() + "\0" + label.getValue() + "\0")
                    .collect(Collectors.joining());
        }
    }

    /**
     * An error.
     *
     * @param message what the server says, or what happened on the way
     */
    record Failed(String message) implements Answer {}
}
