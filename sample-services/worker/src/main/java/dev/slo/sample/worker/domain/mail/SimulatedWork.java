package dev.slo.sample.worker.domain.mail;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Work that is simulated by waiting. How long follows from the seed, the mail and the step, and not from the order in which
 * threads come by, so that a run can be repeated.
 *
 * @param scale what every wait is multiplied with: 1 is the speed of the original, 0 waits for nothing
 */
public record SimulatedWork(double scale, long seed) {

    /** Waits between the two bounds, both in milliseconds. */
    public void spend(TaskId id, String step, int least, int most) throws InterruptedException {
        double millis = least + Draws.share(seed, id, step) * (most - least);
        TimeUnit.NANOSECONDS.sleep(
                Math.round(millis * scale * Duration.ofMillis(1).toNanos()));
    }
}
