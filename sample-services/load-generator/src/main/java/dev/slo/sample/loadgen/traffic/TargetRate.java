package dev.slo.sample.loadgen.traffic;

import java.time.Duration;

/**
 * How many requests a second are aimed at: the base rate in the shape of the day, with bursts, and never more than a
 * limit. The base rate may change at any time.
 */
public final class TargetRate {

    private final Day day;
    private final Bursts bursts;
    private final double limit;
    private volatile double base;

    /**
     * Starts with a base rate.
     *
     * @param base requests per second at noon; 0 pauses
     * @param limit requests per second that no burst exceeds
     */
    public TargetRate(double base, double limit, Day day, Bursts bursts) {
        this.base = base;
        this.limit = limit;
        this.day = day;
        this.bursts = bursts;
    }

    /** Requests per second at a time after the start. */
    public double at(Duration sinceStart) {
        return Math.min(limit, base * day.multiplier(sinceStart) * bursts.multiplier(sinceStart));
    }

    /** Whether a burst is on. */
    public boolean bursting(Duration sinceStart) {
        return bursts.multiplier(sinceStart) > 1;
    }

    /** The base rate, in requests per second. */
    public double base() {
        return base;
    }

    /** The rate that nothing exceeds, in requests per second. */
    public double limit() {
        return limit;
    }

    /** Changes the base rate from now on. */
    public void change(double requestsPerSecond) {
        base = requestsPerSecond;
    }
}
