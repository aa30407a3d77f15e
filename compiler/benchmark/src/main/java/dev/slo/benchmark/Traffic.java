package dev.slo.benchmark;

/**
 * Thirty days of a service's traffic, known exactly: a counter of successes and one of failures that a hundred tasks
 * each expose, scraped once a minute. Traffic follows the day, one request of a thousand fails, and for half an hour in
 * the second-last day all do.
 */
final class Traffic {

    static final int DAYS = 30;
    static final int SCRAPE_SECONDS = 60;
    /** Series of each status. */
    static final int TASKS = 100;

    private static final int PER_DAY = 86_400 / SCRAPE_SECONDS;
    private static final int OUTAGE = (DAYS - 2) * PER_DAY + PER_DAY / 2;
    private static final int OUTAGE_SCRAPES = 30;
    private static final double MEAN = 3_000;
    private static final double SWING = 2_700;

    private final double[] good = new double[DAYS * PER_DAY + 1];
    private final double[] bad = new double[DAYS * PER_DAY + 1];

    Traffic() {
        for (int i = 1; i < good.length; i++) {
            long all = Math.round(MEAN + SWING * Math.sin(2 * Math.PI * i / PER_DAY));
            long failed = i >= OUTAGE && i < OUTAGE + OUTAGE_SCRAPES ? all : Math.round(all / 1_000.0);
            good[i] = good[i - 1] + all - failed;
            bad[i] = bad[i - 1] + failed;
        }
    }

    int scrapes() {
        return good.length;
    }

    /** What a task's counter shows at a scrape. */
    double counter(boolean failed, int scrape) {
        return failed ? bad[scrape] : good[scrape];
    }

    /** Events per second of all tasks over the last four minutes, as the base recording has it. */
    double rate(boolean errors, int scrape) {
        int window = Math.min(4, scrape);
        double count = bad[scrape] - bad[scrape - window];
        if (!errors) {
            count += good[scrape] - good[scrape - window];
        }
        return window == 0 ? 0 : TASKS * count / (window * SCRAPE_SECONDS);
    }
}
