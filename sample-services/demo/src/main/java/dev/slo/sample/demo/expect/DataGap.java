package dev.slo.sample.demo.expect;

/**
 * A service that goes away, and the alert about its missing data. Recorded rates go on for as long as their window holds
 * two scrapes; ten minutes after the last of them the data counts as missing.
 *
 * @param now when it goes, in seconds since 1970
 * @param recordings when the rates are recorded
 * @param checkInterval between two evaluations of the alert, in seconds
 * @param lastCheck when it was evaluated last, since 1970
 */
record DataGap(double now, Change.Pace recordings, double checkInterval, double lastCheck) {

    private static final double PATIENCE = 600;

    /** How many seconds from now the alert starts to fire. */
    Span untilItIsMissed() {
        return new Span(afterScrapeAt(now - recordings.scrape()), afterScrapeAt(now));
    }

    private double afterScrapeAt(double scrape) {
        double lastSample = lastAtOrBefore(
                scrape + recordings.baseWindow() - recordings.scrape(),
                recordings.lastEvaluation(),
                recordings.interval());
        return lastAtOrBefore(lastSample + PATIENCE, lastCheck, checkInterval) + checkInterval - now;
    }

    private static double lastAtOrBefore(double time, double known, double interval) {
        return known + interval * Math.floor((time - known) / interval);
    }
}
