package dev.slo.contract;

import dev.slo.contract.exposition.Series;
import dev.slo.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the labels and values of one selector against the series of its metric. */
final class SelectorCheck {

    private final ContractOptions options;
    private final Findings findings;

    SelectorCheck(ContractOptions options, Findings findings) {
        this.options = options;
        this.findings = findings;
    }

    /**
     * The series that a selector matches. What is wrong with its matchers is told.
     *
     * @param series those of the metric, at least one
     * @param metric what to call the metric
     * @return empty when there are none, which is then told, too
     */
    List<Series> matched(Use use, String metric, List<Series> series) {
        List<LabelTest> tests = use.selector().matchers().stream()
                .filter(matcher -> !matcher.label().equals(LabelTest.NAME))
                .filter(matcher -> isChecked(matcher.label(), use.query().at(matcher)))
                .map(LabelTest::new)
                .toList();
        boolean each = true;
        for (LabelTest test : tests) {
            each &= occurs(test, use, metric, series);
        }
        List<Series> matched = series.stream()
                .filter(one -> tests.stream().allMatch(test -> test.matches(one)))
                .toList();
        if (each && matched.isEmpty()) {
            noneAtOnce(use, metric, tests);
        }
        limits(use, metric, matched);
        return matched;
    }

    private boolean isChecked(String label, Origin origin) {
        boolean checked = !options.targetLabels().contains(label);
        if (!checked) {
            findings.notChecked(
                    origin,
                    "Matchers on '" + label + "' are not checked, as Prometheus adds that label when it scrapes",
                    Optional.empty());
        }
        return checked;
    }

    /** Whether any series satisfies a matcher; says what is wrong otherwise. */
    private boolean occurs(LabelTest test, Use use, String metric, List<Series> series) {
        Origin origin = use.query().at(test.matcher());
        String label = test.matcher().label();
        Set<String> values = Guess.values(label, series);
        if (values.isEmpty()) {
            unknownLabel(test, use, metric, series, origin);
            return test.matchesAbsence();
        }
        if (series.stream().anyMatch(test::matches)) {
            return true;
        }
        String none = "No series of '" + metric + "' matches " + test.text();
        Optional<String> near = test.isPositive() && isWord(test.matcher().value())
                ? Guess.name(test.matcher().value(), values)
                : Optional.empty();
        String known = "the values of '" + label + "' are " + Guess.listing(values);
        String hint =
                near.map(value -> "did you mean '" + value + "'? " + known).orElse(known);
        if (use.role() == Role.BAD) {
            missing(origin, none, near.isPresent() ? hint : hint + "; " + ErrorSeries.REMEDY);
        } else {
            String so = test.isPositive() ? ", so " + use.consequence() : "";
            findings.error(ContractCodes.UNKNOWN_VALUE, origin, none + so, Optional.of(hint));
        }
        return false;
    }

    private void unknownLabel(LabelTest test, Use use, String metric, List<Series> series, Origin origin) {
        Set<String> labels = Guess.labels(series);
        String known = labels.isEmpty() ? "it has no labels" : "its labels are " + Guess.listing(labels);
        Optional<String> hint = Optional.of(Guess.label(test, series)
                .map(label -> "did you mean '" + label + "'? " + known)
                .orElse(known));
        String none =
                "No series of '" + metric + "' has the label '" + test.matcher().label() + "'";
        if (test.matchesAbsence()) {
            findings.warning(ContractCodes.UNKNOWN_LABEL, origin, none + ", so this matcher excludes nothing", hint);
        } else {
            findings.error(ContractCodes.UNKNOWN_LABEL, origin, none + ", so " + use.consequence(), hint);
        }
    }

    private void noneAtOnce(Use use, String metric, List<LabelTest> tests) {
        String all = String.join(", ", tests.stream().map(LabelTest::text).toList());
        String none = "No series of '" + metric + "' matches all of " + all;
        if (use.role() == Role.BAD) {
            missing(use.origin(), none, ErrorSeries.REMEDY);
        } else {
            findings.error(
                    ContractCodes.NO_SERIES,
                    use.origin(),
                    none + ", so " + use.consequence(),
                    Optional.of("each matcher alone matches some series, but none matches them all"));
        }
    }

    private void missing(Origin origin, String none, String hint) {
        findings.warning(
                ContractCodes.ERROR_SERIES_MISSING,
                origin,
                none + " yet, so the SLI reads 1 and the first failure will be lost",
                Optional.of(hint));
    }

    private void limits(Use use, String metric, List<Series> matched) {
        if (matched.size() > options.mostSeries()) {
            findings.warning(
                    ContractCodes.CARDINALITY,
                    use.origin(),
                    matched.size() + " series of '" + metric + "' match, more than " + options.mostSeries(),
                    Optional.of("every evaluation reads them all: drop labels that no SLO needs"));
        }
        long broken = matched.stream().filter(one -> Double.isNaN(one.value())).count();
        if (broken > 0) {
            findings.warning(
                    ContractCodes.NOT_A_NUMBER,
                    use.origin(),
                    broken + " of " + matched.size() + " matching series of '" + metric + "' have the value NaN",
                    Optional.of("one NaN spoils every sum, and every comparison with it is false"));
        }
    }

    /** Values of digits alone, such as status codes, are near to each other without meaning the same. */
    private static boolean isWord(String value) {
        return value.chars().anyMatch(Character::isLetter);
    }
}
