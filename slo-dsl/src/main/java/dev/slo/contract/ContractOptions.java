package dev.slo.contract;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a check takes for granted.
 *
 * @param targetLabels labels that Prometheus adds while it scrapes; as no exposition holds them, matchers on them and
 *     groupings by them are not checked
 * @param mostSeries series that one selector may match before a warning
 * @param mostGroups groups that one {@code groupBy} may make before a warning; each is an SLO of its own
 */
public record ContractOptions(SortedSet<String> targetLabels, int mostSeries, int mostGroups) {

    /** {@code job} and {@code instance} are added, 10,000 series and 200 groups are fine. */
    public static final ContractOptions DEFAULT =
            new ContractOptions(new TreeSet<>(List.of("instance", "job")), 10_000, 200);

    /** Copies the labels. */
    public ContractOptions {
        targetLabels = Collections.unmodifiableSortedSet(new TreeSet<>(targetLabels));
    }

    /** These options with more labels that Prometheus adds. */
    public ContractOptions withTargetLabels(Collection<String> more) {
        SortedSet<String> all = new TreeSet<>(targetLabels);
        all.addAll(more);
        return new ContractOptions(all, mostSeries, mostGroups);
    }

    /** These options with labels that are checked because the exposition was given them. */
    public ContractOptions withoutTargetLabels(Collection<String> known) {
        SortedSet<String> rest = new TreeSet<>(targetLabels);
        rest.removeAll(known);
        return new ContractOptions(rest, mostSeries, mostGroups);
    }

    /** These options with another limit of series. */
    public ContractOptions withMostSeries(int limit) {
        return new ContractOptions(targetLabels, limit, mostGroups);
    }

    /** These options with another limit of groups. */
    public ContractOptions withMostGroups(int limit) {
        return new ContractOptions(targetLabels, mostSeries, limit);
    }
}
