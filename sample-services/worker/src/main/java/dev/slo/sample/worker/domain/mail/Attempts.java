package dev.slo.sample.worker.domain.mail;

import java.time.Duration;

/** How often a provider is asked within one delivery, and how long between two attempts. */
public record Attempts(int most, Duration pause) {

    public Attempts {
        if (most < 1) {
            throw new IllegalArgumentException("a mail needs an attempt, and not " + most);
        }
    }
}
