package dev.slo.dsl;

/** Events that are good when they are fast enough, counted by a histogram. */
public final class LatencyIndicator extends Indicator {

    private final Part part;

    private LatencyIndicator(Part part) {
        super("latency", part.tree());
        this.part = part;
    }

    /** The histogram is a native one; without this word it is a classic one, with buckets of their own series. */
    public LatencyIndicator onNativeHistogram() {
        return new LatencyIndicator(part.with("type", "native"));
    }

    /** The buckets that the service declares, such as {@code "100ms"}; lets the compiler check the threshold. */
    public LatencyIndicator withBuckets(String... bounds) {
        return new LatencyIndicator(part.adding("buckets", bounds));
    }

    /** A histogram that still needs the threshold. */
    public static final class Histogram {

        private final Part part;

        Histogram(String selector) {
            this.part = Part.begin().with("histogram", selector);
        }

        /**
         * Gives the bound of a good event.
         *
         * @param threshold a duration such as {@code 300ms}, or a number in the metric's own unit
         */
        public LatencyIndicator within(String threshold) {
            return new LatencyIndicator(part.with("threshold", threshold));
        }
    }
}
