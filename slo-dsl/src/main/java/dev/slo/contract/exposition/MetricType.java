package dev.slo.contract.exposition;

import java.util.Optional;

/** What the {@code TYPE} line of a metric says. */
public enum MetricType {
    /** Only rises, until its process starts anew. */
    COUNTER("counter"),
    /** Rises and falls. */
    GAUGE("gauge"),
    /** Counters of observations by upper bound. */
    HISTOGRAM("histogram"),
    /** Gauges by upper bound, such as the tasks that run now by their age. */
    GAUGE_HISTOGRAM("gaugehistogram"),
    /** A count, a sum and perhaps quantiles, but no buckets. */
    SUMMARY("summary"),
    /** Labels with the constant value 1. */
    INFO("info"),
    /** One series per state, 0 or 1. */
    STATE_SET("stateset"),
    /** The exposition does not tell. */
    UNKNOWN("unknown");

    private final String keyword;

    MetricType(String keyword) {
        this.keyword = keyword;
    }

    /** The type as the formats write it. */
    public String keyword() {
        return keyword;
    }

    /** The type of a keyword; {@code untyped} is what the older format says for unknown. */
    static Optional<MetricType> ofKeyword(String keyword) {
        if (keyword.equals("untyped")) {
            return Optional.of(UNKNOWN);
        }
        for (MetricType type : values()) {
            if (type.keyword.equals(keyword)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
