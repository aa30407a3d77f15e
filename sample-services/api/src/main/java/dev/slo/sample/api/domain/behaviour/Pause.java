package dev.slo.sample.api.domain.behaviour;

import java.time.Duration;

/** Lets time go by. */
@FunctionalInterface
public interface Pause {

    /** Sleeps in the calling thread; returns early, with the mark set, when the thread is interrupted. */
    Pause SLEEP = duration -> {
        try {
            Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    /** Returns when the time has gone by. */
    void of(Duration duration);
}
