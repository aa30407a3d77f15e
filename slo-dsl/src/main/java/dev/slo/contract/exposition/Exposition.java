package dev.slo.contract.exposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What a service exposes at one moment. Labels that Prometheus adds while it scrapes, {@code job} and {@code instance}
 * first of all, are not in it unless {@link #withLabels} puts them there.
 */
public final class Exposition {

    private static final List<String> SUFFIXES =
            List.of("_total", "_created", "_bucket", "_count", "_sum", "_gcount", "_gsum", "_info");

    private final NavigableMap<String, List<Series>> byName;
    private final SortedMap<String, MetricType> types;

    Exposition(List<Series> series, Map<String, MetricType> types) {
        this.byName = new TreeMap<>();
        series.forEach(one ->
                byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one));
        this.types = new TreeMap<>(types);
    }

    /** All series of that name, in the order of the exposition. */
    public List<Series> named(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
    }

    /** The names of all series. */
    public SortedSet<String> names() {
        return Collections.unmodifiableNavigableSet(byName.navigableKeySet());
    }

    /** How many series there are. */
    public int size() {
        return byName.values().stream().mapToInt(List::size).sum();
    }

    /**
     * The type of a metric or of a sample. Samples of histograms, summaries and of counters in OpenMetrics have the type
     * of the metric that they belong to.
     */
    public MetricType type(String name) {
        MetricType own = types.get(name);
        if (own != null) {
            return isGaugeHistogram(name, own) ? MetricType.GAUGE_HISTOGRAM : own;
        }
        return SUFFIXES.stream()
                .filter(name::endsWith)
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .filter(this::hasType)
                .map(this::type)
                .findFirst()
                .orElse(MetricType.UNKNOWN);
    }

    /** Whether the exposition says what kind of metric that is. */
    public boolean hasType(String name) {
        return types.containsKey(name);
    }

    /** The older format knows no gauge histograms and calls them histograms, with a {@code _gcount} beside them. */
    private boolean isGaugeHistogram(String name, MetricType type) {
        return type == MetricType.HISTOGRAM && byName.containsKey(name + "_gcount");
    }

    /** This and another exposition, such as that of a second service. */
    public Exposition and(Exposition other) {
        List<Series> all = new ArrayList<>(series());
        all.addAll(other.series());
        Map<String, MetricType> both = new TreeMap<>(other.types);
        both.putAll(types);
        return new Exposition(all, both);
    }

    /** This exposition as Prometheus stores it when it adds labels; those that a service exposes itself are kept. */
    public Exposition withLabels(Map<String, String> labels) {
        return new Exposition(series().stream().map(one -> one.below(labels)).toList(), types);
    }

    private List<Series> series() {
        return byName.values().stream().flatMap(List::stream).toList();
    }
}
