package dev.slo.compiler.emit.cloudwatch;

import dev.slo.promql.Expr;

/**
 * A counter of an SLO's events, as Prometheus knows it.
 *
 * @param count what it counts
 * @param selector its series; has a metric name
 * @param kind how it reaches CloudWatch
 */
record Counter(Count count, Expr.VectorSelector selector, Kind kind) {

    private static final String BUCKET = "_bucket";
    private static final String COUNT = "_count";

    /** How a counter is exposed. */
    enum Kind {
        /** A counter: the collector sends its increments. */
        PLAIN("Sum"),
        /** A bucket or the count of a histogram: the collector sends how many observations there were. */
        OBSERVATIONS("SampleCount");

        private final String stat;

        Kind(String stat) {
            this.stat = stat;
        }

        /** The CloudWatch statistic that is the number of events. */
        String stat() {
            return stat;
        }
    }

    /** A counter of this selector; a name that ends as a histogram's series do is taken for one. */
    static Counter of(Count count, Expr.VectorSelector selector) {
        String name = selector.metric().orElseThrow();
        boolean histogram = name.endsWith(BUCKET) || name.endsWith(COUNT);
        return new Counter(count, selector, histogram ? Kind.OBSERVATIONS : Kind.PLAIN);
    }

    /** The name that the collector's processors know it by: a histogram's series have one together. */
    String family() {
        String name = selector.metric().orElseThrow();
        return switch (kind) {
            case PLAIN -> name;
            case OBSERVATIONS -> name.substring(0, name.lastIndexOf('_'));
        };
    }
}
