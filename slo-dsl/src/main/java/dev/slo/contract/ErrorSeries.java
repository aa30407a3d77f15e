package dev.slo.contract;

import dev.slo.contract.exposition.Series;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for error series that do not exist yet. A counter that appears with its first failure is born at 1, and Prometheus
 * takes the first value of a series for no increase: the first failure is lost.
 */
final class ErrorSeries {

    /** What to do about it. */
    static final String REMEDY = "register the series at zero when the service starts, with Micrometer by"
            + " SloMeters.preregister, so that the first failure counts";

    private final Findings findings;

    ErrorSeries(Findings findings) {
        this.findings = findings;
    }

    /** Warns when every series of the total is a good one: those of failures are still to come. */
    void amongTotal(Found good, Found total) {
        Set<Series> successes = new HashSet<>(good.series());
        if (!total.series().isEmpty() && successes.containsAll(total.series())) {
            findings.warning(
                    ContractCodes.ERROR_SERIES_MISSING,
                    total.use().origin(),
                    "Every series of the total is a good one: none counts failures yet, so the first failure will be lost",
                    Optional.of(REMEDY));
        }
    }

    /** Warns when some groups of the total have no series of failures. */
    void perGroup(Found bad, Found total, List<String> groupBy) {
        if (!groupBy.stream().allMatch(label -> carried(label, bad) && carried(label, total))) {
            return;
        }
        Set<List<String>> groups = groups(total.series(), groupBy);
        Set<List<String>> failing = groups(bad.series(), groupBy);
        long lacking = groups.stream().filter(group -> !failing.contains(group)).count();
        if (!failing.isEmpty() && lacking > 0) {
            findings.warning(
                    ContractCodes.ERROR_SERIES_MISSING,
                    bad.use().origin(),
                    lacking + " of " + groups.size() + " groups by " + String.join(", ", groupBy)
                            + " have no series of failures yet, so the first failure of each will be lost",
                    Optional.of(REMEDY));
        }
    }

    private static boolean carried(String label, Found found) {
        return !Guess.values(label, found.series()).isEmpty();
    }

    /** The values of the labels that series are grouped by, each combination once. */
    static Set<List<String>> groups(List<Series> series, List<String> groupBy) {
        Set<List<String>> groups = new HashSet<>();
        series.forEach(one -> groups.add(groupBy.stream().map(one::label).toList()));
        return groups;
    }
}
