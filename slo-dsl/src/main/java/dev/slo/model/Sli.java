package dev.slo.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A service level indicator: what is measured, as a share of good events or of good time. */
public sealed interface Sli {

    /** Counted events, given by two of good, bad and total. */
    sealed interface Events extends Sli {}

    /**
     * Failures against everything. While {@code total} has data and {@code bad} has none, there are no failures.
     *
     * @param bad counts failures: a counter's selector, or an expression over {@code $window}
     * @param total counts all events, the failures among them
     */
    record BadOverTotal(Query bad, Query total) implements Events {}

    /**
     * Successes against everything. While {@code total} has data and {@code good} has none, everything fails.
     *
     * @param good counts successes
     * @param total counts all events, the successes among them
     */
    record GoodOverTotal(Query good, Query total) implements Events {}

    /**
     * Successes and failures that exclude each other; their sum is the total.
     *
     * @param good counts successes
     * @param bad counts failures
     */
    record GoodAndBad(Query good, Query bad) implements Events {}

    /**
     * Events that are good when they are fast enough.
     *
     * @param histogram selector of the histogram by its base name, without {@code _bucket}
     * @param threshold the bound of a good event, in the metric's own unit, which is seconds where the spec wrote a
     *     duration; must be a bucket of a classic histogram
     * @param kind how the histogram is exposed
     * @param buckets upper bounds that the service declares, in the metric's unit; empty when not told
     */
    record Latency(Query histogram, BigDecimal threshold, HistogramKind kind, List<BigDecimal> buckets) implements Sli {
        /** Strips trailing zeros and copies the buckets. */
        public Latency {
            threshold = threshold.stripTrailingZeros();
            buckets = buckets.stream().map(BigDecimal::stripTrailingZeros).toList();
        }
    }

    /** How a histogram is exposed to Prometheus. */
    enum HistogramKind {
        /** Counters {@code _bucket}, {@code _count} and {@code _sum}. */
        CLASSIC,
        /** One series that carries the whole histogram. */
        NATIVE
    }

    /**
     * Time cut into slices; each slice is good or bad as a whole.
     *
     * @param query an expression with one value per slice; {@code $window} stands for the slice
     * @param good the condition of a good slice
     * @param slice the length of a slice, which is also the interval of its evaluation
     * @param noData what a slice without a value counts as
     */
    record Timeslices(Query query, Condition good, TimeSpan slice, NoData noData) implements Sli {}

    /**
     * A comparison of a slice's value with a bound, such as {@code >= 0.6}.
     *
     * @param comparison the operator
     * @param bound the number on its right
     */
    record Condition(Comparison comparison, BigDecimal bound) {
        /** Strips trailing zeros. */
        public Condition {
            bound = bound.signum() == 0 ? BigDecimal.ZERO : bound.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return comparison.symbol() + " " + bound.toPlainString();
        }
    }

    /** A comparison operator. */
    enum Comparison {
        /** {@code <}. */
        LESS("<"),
        /** {@code <=}. */
        AT_MOST("<="),
        /** {@code >}. */
        GREATER(">"),
        /** {@code >=}. */
        AT_LEAST(">=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        /** The operator as PromQL writes it. */
        public String symbol() {
            return symbol;
        }

        /** The operator of the same text, if there is one. */
        public static Optional<Comparison> ofSymbol(String symbol) {
            for (Comparison comparison : values()) {
                if (comparison.symbol.equals(symbol)) {
                    return Optional.of(comparison);
                }
            }
            return Optional.empty();
        }

        /** The operator that holds exactly when this one does not. */
        public Comparison negated() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> GREATER;
                case GREATER -> AT_MOST;
                case AT_LEAST -> LESS;
            };
        }
    }

    /** What a slice without a value counts as. */
    enum NoData {
        /** Good: silence is health. */
        GOOD,
        /** Bad: silence is an outage. */
        BAD,
        /** Neither: the slice does not count. */
        IGNORE
    }

    /**
     * The escape hatch: an expression over {@code $window} that yields the share of errors, 0 to 1. It carries no
     * traffic, so every moment with a value weighs the same.
     *
     * @param query the expression
     */
    record ErrorRatio(Query query) implements Sli {}
}
