package dev.slo.sample.worker.domain.consumer;

import java.util.OptionalInt;

/**
 * What the queue says about itself; all counts are approximate by their nature.
 *
 * @param visible messages that wait
 * @param inFlight messages that somebody received and neither deleted nor gave back, or that stay away for a while
 * @param delayed messages that were sent with a delay that is not over
 * @param deadLetters messages that were set aside
 * @param maxReceives how often a message is delivered before it is set aside, if ever
 */
public record QueueState(int visible, int inFlight, int delayed, int deadLetters, OptionalInt maxReceives) {

    /** Whether nothing at all is waiting or in work. */
    boolean empty() {
        return visible == 0 && inFlight == 0 && delayed == 0;
    }
}
