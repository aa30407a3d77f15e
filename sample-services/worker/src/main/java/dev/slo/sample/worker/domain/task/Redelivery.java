package dev.slo.sample.worker.domain.task;

import java.time.Duration;

/**
 * How long a message stays away before it is delivered again: twice as long after each receive, so that a provider in
 * trouble is not kept there.
 *
 * @param first the time after the first receive
 */
public record Redelivery(Duration first) {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** The time after this many receives. */
    public Duration after(int count) {
        int doublings = Math.min(Math.max(count - 1, 0), 20);
        Duration wanted = first.multipliedBy(1L << doublings);
        return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
    }
}
