package dev.slo.contract;

import dev.slo.contract.exposition.Exposition;
import dev.slo.contract.exposition.MetricType;
import dev.slo.contract.exposition.Series;
import dev.slo.diagnostic.Origin;
import dev.slo.model.Sli;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that a metric is the histogram that a spec takes it for, and that its threshold is a bucket. */
final class HistogramCheck {

    private static final String BUCKET = "_bucket";
    private static final String COUNT = "_count";
    private static final List<String> SUFFIXES = List.of(BUCKET, COUNT, "_sum");
    private static final String PUBLISH =
            "publish its buckets; with Micrometer, add the SloMeterFilter to the registry";

    private final Exposition exposition;
    private final MetricCheck metrics;
    private final SelectorCheck selectors;
    private final Findings findings;

    HistogramCheck(Exposition exposition, MetricCheck metrics, SelectorCheck selectors, Findings findings) {
        this.exposition = exposition;
        this.metrics = metrics;
        this.selectors = selectors;
        this.findings = findings;
    }

    /** The series that a selector of a histogram finds: its buckets, or its counts where it is a native one. */
    Optional<Found> find(Use use, Sli.HistogramKind kind) {
        Optional<String> metric = use.metric();
        if (metric.isEmpty()) {
            return metrics.find(use);
        }
        String base = metric.get();
        String sample = base + (kind == Sli.HistogramKind.CLASSIC ? BUCKET : COUNT);
        List<Series> series = exposition.named(sample);
        boolean right = exposition.type(base) == MetricType.HISTOGRAM
                || (exposition.type(base) == MetricType.UNKNOWN && kind == Sli.HistogramKind.CLASSIC);
        if (series.isEmpty() || !right) {
            refuse(use, base);
            return Optional.of(new Found(use, List.of()));
        }
        if (kind == Sli.HistogramKind.NATIVE) {
            findings.notChecked(
                    use.origin(),
                    "Whether '" + base + "' is a native histogram is not checked, as the text formats cannot show it",
                    Optional.empty());
        }
        return Optional.of(new Found(use, selectors.matched(use, sample, series)));
    }

    private void refuse(Use use, String base) {
        Optional<String> stripped = SUFFIXES.stream()
                .filter(base::endsWith)
                .map(suffix -> base.substring(0, base.length() - suffix.length()))
                .filter(exposition::hasType)
                .findFirst();
        boolean exposed = exposition.hasType(base)
                || !exposition.named(base).isEmpty()
                || !exposition.named(base + COUNT).isEmpty();
        if (stripped.isPresent() || !exposed) {
            Optional<String> hint = stripped.map(name -> "name the histogram by its base name, '" + name + "'");
            metrics.unknown(use, base, histograms(), hint);
            return;
        }
        findings.error(
                ContractCodes.NOT_A_HISTOGRAM,
                use.origin(),
                "'" + base + "' " + nature(exposition.type(base)) + ", so " + use.consequence(),
                Optional.of(remedy(exposition.type(base))));
    }

    private static String nature(MetricType type) {
        return switch (type) {
            case UNKNOWN, HISTOGRAM -> "has no buckets";
            case GAUGE_HISTOGRAM -> "is a gauge histogram, whose buckets do not count";
            default -> "is a " + type.keyword() + " and not a histogram";
        };
    }

    private static String remedy(MetricType type) {
        return switch (type) {
            case UNKNOWN, HISTOGRAM, SUMMARY -> PUBLISH;
            case GAUGE_HISTOGRAM -> "they show what runs at this moment: judge it by timeslices";
            default -> "measure the duration with a histogram";
        };
    }

    /** The base names of all histograms. */
    private Set<String> histograms() {
        return exposition.names().stream()
                .filter(name -> name.endsWith(BUCKET))
                .map(name -> name.substring(0, name.length() - BUCKET.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Says which of the found series lack the bucket of the threshold. */
    void threshold(List<Series> buckets, BigDecimal threshold, Origin origin) {
        SortedMap<String, Set<BigDecimal>> bounds = new TreeMap<>();
        for (Series bucket : buckets) {
            SortedMap<String, String> labels = new TreeMap<>(bucket.labels());
            Optional<BigDecimal> bound = bound(Optional.ofNullable(labels.remove("le")));
            Set<BigDecimal> own = bounds.computeIfAbsent(labels.toString(), key -> new TreeSet<>());
            bound.ifPresent(own::add);
        }
        List<Set<BigDecimal>> lacking =
                bounds.values().stream().filter(own -> !own.contains(threshold)).toList();
        if (lacking.isEmpty()) {
            return;
        }
        String where =
                lacking.size() == bounds.size() ? "" : " in " + lacking.size() + " of " + bounds.size() + " series";
        Set<BigDecimal> known = lacking.get(0);
        findings.error(
                ContractCodes.THRESHOLD_NOT_A_BUCKET,
                origin,
                "The threshold " + threshold.toPlainString() + " is not a bucket of the histogram" + where,
                Optional.of(
                        known.isEmpty()
                                ? PUBLISH
                                : "the buckets are "
                                        + Guess.listing(known.stream()
                                                .map(BigDecimal::toPlainString)
                                                .toList())
                                        + ": choose one of them, or publish this one"));
    }

    private static Optional<BigDecimal> bound(Optional<String> le) {
        try {
            return le.filter(text -> !text.endsWith("Inf")).map(BigDecimal::new).map(BigDecimal::stripTrailingZeros);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
