package dev.slo.contract;

import dev.slo.contract.exposition.Series;
import dev.slo.diagnostic.Spelling;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Guesses what was meant by a name that is not exposed. */
final class Guess {

    private static final int LISTED = 12;

    private Guess() {}

    /** The nearest known name: a slip of the pen, else the one that shares most of its words. */
    static Optional<String> name(String name, Collection<String> known) {
        return Spelling.nearest(name, List.copyOf(known)).or(() -> kin(name, known));
    }

    /**
     * The label that was meant: one with a similar name, else the only one with values that the matcher describes.
     *
     * @param test a matcher whose label no series has
     * @param series those of the metric
     */
    static Optional<String> label(LabelTest test, List<Series> series) {
        Set<String> labels = labels(series);
        return name(test.matcher().label(), labels).or(() -> labels.stream()
                .filter(label -> test.isPositive() && !test.matchesAbsence())
                .filter(label -> values(label, series).stream().anyMatch(test::matches))
                .findFirst());
    }

    /** The labels that any of the series has. */
    static Set<String> labels(List<Series> series) {
        return series.stream()
                .flatMap(one -> one.labels().keySet().stream())
                .filter(label -> !label.equals("le"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values that a label has on the series that carry it. */
    static Set<String> values(String label, List<Series> series) {
        return series.stream()
                .map(one -> one.labels().getOrDefault(label, ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first of the words, with how many more there are. */
    static String listing(Collection<String> words) {
        String first = words.stream().limit(LISTED).collect(Collectors.joining(", "));
        return words.size() <= LISTED ? first : first + " and " + (words.size() - LISTED) + " more";
    }

    /** The name that shares the most words with this one, and at least half of them. */
    private static Optional<String> kin(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> kinship(name, candidate) >= 0.5)
                .max(Comparator.<String>comparingDouble(candidate -> kinship(name, candidate))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** The share of words that two names have in common, 0 to 1. */
    private static double kinship(String left, String right) {
        Set<String> all = words(left);
        Set<String> common = words(left);
        common.retainAll(words(right));
        all.addAll(words(right));
        return (double) common.size() / all.size();
    }

    private static Set<String> words(String name) {
        return new TreeSet<>(Arrays.asList(name.split("[_.:]", -1)));
    }
}
