package dev.slo.sample.worker.domain.consumer;

import java.time.Duration;
import java.util.Random;

/**
 * How long to leave a queue alone that does not answer: a random share of a bound that doubles with every failure, so that
 * many workers do not come back in step.
 */
final class BackOff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final Random random;
    private int failures;

    BackOff(Duration first, Duration longest, Random random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The time to wait after one more failure: from half the bound up to all of it. */
    Duration next() {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        Duration bound = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos(bound.toNanos() / 2 + (long) (random.nextDouble() * bound.toNanos() / 2));
    }

    /** Begins anew, after a success. */
    void reset() {
        failures = 0;
    }
}
