package dev.slo.contract;

import dev.slo.contract.exposition.Series;
import dev.slo.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the labels of a grouping exist, and that there are not too many groups. */
final class GroupingCheck {

    private final ContractOptions options;
    private final Findings findings;

    GroupingCheck(ContractOptions options, Findings findings) {
        this.options = options;
        this.findings = findings;
    }

    /**
     * Checks a grouping.
     *
     * @param found series that are grouped, by selector
     * @param everywhere whether each selector's series must carry the labels; else those of one are enough
     */
    void check(List<String> groupBy, Origin origin, List<Found> found, boolean everywhere) {
        List<String> labels =
                groupBy.stream().filter(label -> isChecked(label, origin)).toList();
        List<List<Series>> sources = found.stream()
                .map(Found::series)
                .filter(series -> !series.isEmpty())
                .toList();
        List<List<Series>> wholes = everywhere || sources.isEmpty()
                ? sources
                : List.of(sources.stream().flatMap(List::stream).toList());
        for (List<Series> series : wholes) {
            labels.forEach(label -> exists(label, series, origin));
            size(ErrorSeries.groups(series, labels).size(), labels, origin);
        }
    }

    private boolean isChecked(String label, Origin origin) {
        boolean checked = !options.targetLabels().contains(label);
        if (!checked) {
            findings.notChecked(
                    origin,
                    "Groupings by '" + label + "' are not checked, as Prometheus adds that label when it scrapes",
                    Optional.empty());
        }
        return checked;
    }

    private void exists(String label, List<Series> series, Origin origin) {
        if (!Guess.values(label, series).isEmpty()) {
            return;
        }
        String metrics =
                series.stream().map(Series::name).distinct().sorted().collect(Collectors.joining("', '", "'", "'"));
        Set<String> labels = Guess.labels(series);
        String known = labels.isEmpty() ? "there are no labels" : "the labels are " + Guess.listing(labels);
        findings.error(
                ContractCodes.UNKNOWN_GROUPING,
                origin,
                "No series of " + metrics + " has the label '" + label + "' to group by",
                Optional.of(Guess.name(label, labels)
                        .map(near -> "did you mean '" + near + "'? " + known)
                        .orElse(known)));
    }

    private void size(int groups, List<String> labels, Origin origin) {
        if (groups > options.mostGroups()) {
            findings.warning(
                    ContractCodes.CARDINALITY,
                    origin,
                    "Grouping by " + String.join(", ", labels) + " makes " + groups + " SLOs, more than "
                            + options.mostGroups(),
                    Optional.of("group by labels with few values, such as a route instead of a path"));
        }
    }
}
