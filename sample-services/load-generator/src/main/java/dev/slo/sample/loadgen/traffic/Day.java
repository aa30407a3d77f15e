package dev.slo.sample.loadgen.traffic;

import java.time.Duration;

/**
 * The shape of a day: a cosine with its peak, 1, at noon and its minimum, 0.2, at midnight.
 *
 * @param startHour the hour of the day, 0 to 24, at which the load starts
 * @param length how long a whole day takes; shorter than 24 hours to see a day in minutes
 */
public record Day(double startHour, Duration length) {

    private static final double HOURS = 24;
    private static final double NIGHT = 0.2;

    /** Refuses what is no time of a day. */
    public Day {
        if (!(startHour >= 0 && startHour <= HOURS) || length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a day of " + length + " from " + startHour + " h");
        }
    }

    /** The share of the peak traffic at a time after the start, 0.2 to 1. */
    public double multiplier(Duration sinceStart) {
        double days = (double) sinceStart.toNanos() / length.toNanos();
        return multiplierAt(startHour + HOURS * days);
    }

    /** {@code 0.2 + 0.8·(0.5 + 0.5·cos((hour − 12)·π/12))}. Strict, so that every machine computes the same. */
    static double multiplierAt(double hour) {
        double cosine = StrictMath.cos((hour - HOURS / 2) * Math.PI / (HOURS / 2));
        return NIGHT + (1 - NIGHT) * (0.5 + 0.5 * cosine);
    }
}
