package dev.slo.validation.rules;

import dev.slo.promql.Expr.Matcher;
import dev.slo.promql.MatchOp;
import dev.slo.promql.Regexes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What label matchers say about each other. Regular expressions are anchored and a missing label is an empty one. */
final class Matching {

    private static final Pattern WORDS = Pattern.compile("[\\w /|-]+");

    /** Longer values and lists of matchers are nobody's handwriting; comparing them would take too long. */
    private static final int LONGEST_VALUE = 200;

    private static final int MOST_MATCHERS = 30;

    private Matching() {}

    private static boolean isShort(Matcher matcher) {
        return matcher.value().length() <= LONGEST_VALUE;
    }

    /** How one matcher relates to the values that another selector lets through. */
    enum Relation {
        /** Every value let through is accepted. */
        IMPLIED,
        /** No value let through is accepted. */
        EXCLUDED,
        /** Some values let through may not be accepted. */
        WIDER,
        /** The expressions do not tell. */
        UNKNOWN
    }

    /** Whether a matcher accepts a value. */
    static boolean accepts(Matcher matcher, String value) {
        return switch (matcher.op()) {
            case EQUAL -> matcher.value().equals(value);
            case NOT_EQUAL -> !matcher.value().equals(value);
            case REGEX -> Regexes.matches(matcher.value(), value);
            case NOT_REGEX -> !Regexes.matches(matcher.value(), value);
        };
    }

    /** The only values that a matcher accepts, where it lists them. */
    static Optional<List<String>> values(Matcher matcher) {
        if (matcher.op() == MatchOp.EQUAL) {
            return Optional.of(List.of(matcher.value()));
        }
        if (matcher.op() == MatchOp.REGEX
                && isShort(matcher)
                && WORDS.matcher(matcher.value()).matches()) {
            return Optional.of(Arrays.asList(matcher.value().split("\\|", -1)));
        }
        return Optional.empty();
    }

    /** Whether everything that {@code narrow} lets through is accepted by a matcher of a wider selector. */
    static Relation relate(List<Matcher> narrow, Matcher wide) {
        List<Matcher> same = narrow.stream()
                .filter(matcher -> matcher.label().equals(wide.label()))
                .toList();
        boolean anything = wide.op() == MatchOp.REGEX && wide.value().equals(".*");
        if (anything || same.contains(wide)) {
            return Relation.IMPLIED;
        }
        if (same.isEmpty()) {
            return Relation.WIDER;
        }
        if (!isShort(wide) || narrow.size() > MOST_MATCHERS) {
            return Relation.UNKNOWN;
        }
        return same.stream()
                .flatMap(matcher -> values(matcher).stream())
                .findFirst()
                .map(values -> relate(values, wide, same))
                .orElse(Relation.UNKNOWN);
    }

    private static Relation relate(List<String> values, Matcher wide, List<Matcher> narrow) {
        List<String> left = values.stream()
                .filter(value -> narrow.stream().allMatch(matcher -> accepts(matcher, value)))
                .toList();
        long accepted = left.stream().filter(value -> accepts(wide, value)).count();
        if (accepted == left.size()) {
            return Relation.IMPLIED;
        }
        return accepted == 0 ? Relation.EXCLUDED : Relation.WIDER;
    }

    /** Two matchers of one label that no value satisfies, if the list holds such; the later one is second. */
    static Optional<List<Matcher>> contradiction(List<Matcher> matchers) {
        if (matchers.size() > MOST_MATCHERS || !matchers.stream().allMatch(Matching::isShort)) {
            return Optional.empty();
        }
        for (Matcher listing : matchers) {
            List<String> values = values(listing).orElse(List.of());
            for (Matcher other : matchers) {
                boolean sameLabel = other.label().equals(listing.label()) && !other.equals(listing);
                if (sameLabel && !values.isEmpty() && values.stream().noneMatch(value -> accepts(other, value))) {
                    boolean inOrder = matchers.indexOf(listing) < matchers.indexOf(other);
                    return Optional.of(inOrder ? List.of(listing, other) : List.of(other, listing));
                }
            }
        }
        return Optional.empty();
    }
}
