package dev.slo.sample.demo.expect;

/**
 * An alert that fires when its condition has held for a while, from evaluation to evaluation.
 *
 * @param now when the condition begins to be true, but for the next scrape; in seconds since 1970
 * @param scrape seconds between two scrapes
 * @param waits the alert's {@code for}, in seconds
 * @param interval between two evaluations, in seconds
 * @param lastEvaluation since 1970
 */
record Pending(double now, double scrape, double waits, double interval, double lastEvaluation) {

    /** How many seconds from now it fires. */
    Span untilItFires() {
        return new Span(afterScrapeAt(now), afterScrapeAt(now + scrape));
    }

    private double afterScrapeAt(double time) {
        double seen = lastEvaluation + interval * Math.ceil((time - lastEvaluation) / interval);
        return seen + interval * Math.ceil(waits / interval) - now;
    }
}
