package dev.slo.sample.loadgen.traffic;

import java.time.Duration;
import java.util.Random;

/**
 * Moments of five times the traffic. The time since the start is cut into cycles of 30 seconds, and each cycle is a burst
 * with the same small chance, whatever the others are. At 2 % that is one burst in 25 minutes and 8 % more traffic.
 *
 * @param seed equal seeds have their bursts in the same cycles
 * @param chance of each cycle, 0 to 1
 */
public record Bursts(long seed, double chance) {

    /** The length of a cycle, and so of a burst. */
    static final Duration CYCLE = Duration.ofSeconds(30);

    private static final double FACTOR = 5;
    /** Spreads neighbouring cycles over all seeds; the fraction of the golden ratio, as in splitmix64. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Refuses what is no probability. */
    public Bursts {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("a chance of " + chance);
        }
    }

    /** 5 during a burst and 1 otherwise. */
    public double multiplier(Duration sinceStart) {
        long cycle = sinceStart.dividedBy(CYCLE);
        return new Random(seed ^ (cycle + 1) * SPREAD).nextDouble() < chance ? FACTOR : 1;
    }
}
