package dev.slo.sample.loadgen;

/**
 * The pace that nothing exceeds, whatever is due: after a pause of the machine, requests that are late follow each other
 * no faster than this. A token bucket which holds what a tenth of a second allows. For one thread.
 */
final class RateLimit {

    private static final double DEPTH_SECONDS = 0.1;

    private final double nanosPerRequest;
    private final double depth;
    private double filledAt;

    /**
     * Starts full.
     *
     * @param perSecond requests per second
     * @param now the reading of a nanosecond clock, as for {@link #earliest}
     */
    RateLimit(double perSecond, long now) {
        nanosPerRequest = 1e9 / perSecond;
        depth = Math.max(nanosPerRequest, DEPTH_SECONDS * 1e9);
        filledAt = now - depth;
    }

    /** The moment from which one more request may be sent, which counts as sent then; {@code now} or later. */
    long earliest(long now) {
        filledAt = Math.max(filledAt, now - depth) + nanosPerRequest;
        return Math.max(now, (long) filledAt);
    }
}
