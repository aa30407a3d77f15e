package dev.slo.sample.api.domain.behaviour;

import java.time.Duration;

/**
 * How long an operation takes: normally distributed, and now and then three to ten times as long.
 *
 * @param base the mean
 * @param jitter the standard deviation
 */
public record Latency(Duration base, Duration jitter) {

    private static final double SHORTEST_SHARE = 0.1;
    private static final double LEAST_TAIL = 3;
    private static final double MOST_TAIL = 10;

    /** A latency in milliseconds. */
    public static Latency ofMillis(long base, long jitter) {
        return new Latency(Duration.ofMillis(base), Duration.ofMillis(jitter));
    }

    /** One draw; never less than a tenth of the mean. */
    Duration draw(Dice dice, double tailRate) {
        double nanos = base.toNanos() + dice.gaussian() * jitter.toNanos();
        boolean tail = dice.happens(tailRate);
        double factor = LEAST_TAIL + dice.uniform() * (MOST_TAIL - LEAST_TAIL);
        double shortest = base.toNanos() * SHORTEST_SHARE;
        return Duration.ofNanos((long) (Math.max(nanos, shortest) * (tail ? factor : 1)));
    }
}
