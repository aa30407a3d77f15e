package dev.slo.dsl;

import dev.slo.spec.reading.Tree;

/**
 * Counted events: two of good, bad and total make an indicator. Each is a counter's selector, or an expression over
 * {@code $window}.
 */
public final class Events {

    private Events() {}

    private static Indicator of(String firstKey, Tree first, String secondKey, Tree second) {
        return new Indicator(
                "events",
                Part.begin().with(firstKey, first).with(secondKey, second).tree());
    }

    /** Successes. */
    public static final class Good {

        private final Tree query;

        Good(String query) {
            this.query = Here.text(query);
        }

        /** Successes among everything. While the total has data and the successes have none, everything fails. */
        public Indicator of(Total total) {
            return Events.of("good", query, "total", total.query);
        }

        /** Successes and failures that exclude each other; their sum is the total. */
        public Indicator and(Bad bad) {
            return Events.of("good", query, "bad", bad.query);
        }
    }

    /** Failures. */
    public static final class Bad {

        private final Tree query;

        Bad(String query) {
            this.query = Here.text(query);
        }

        /** Failures among everything. While the total has data and the failures have none, there are no failures. */
        public Indicator of(Total total) {
            return Events.of("bad", query, "total", total.query);
        }
    }

    /** All events, good and bad. */
    public static final class Total {

        private final Tree query;

        Total(String query) {
            this.query = Here.text(query);
        }
    }
}
