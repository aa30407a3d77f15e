package dev.slo.sample.api.domain.orders;

/** Knows who may order. */
@FunctionalInterface
public interface UserDirectory {

    /** What it says about somebody. */
    enum Answer {
        KNOWN,
        UNKNOWN,
        UNAVAILABLE
    }

    /** Asks about an id. */
    Answer validate(String userId);
}
