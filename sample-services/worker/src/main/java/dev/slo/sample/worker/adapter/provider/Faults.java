package dev.slo.sample.worker.adapter.provider;

import java.time.Duration;

/**
 * What goes wrong on purpose.
 *
 * @param emailFailureRate the share of mails that the provider refuses, 0 to 1
 * @param extraLatency what every attempt takes longer
 * @param paused whether the worker takes and sends nothing
 */
public record Faults(double emailFailureRate, Duration extraLatency, boolean paused) {

    public static final Faults NONE = new Faults(0, Duration.ZERO, false);

    public Faults {
        if (!(emailFailureRate >= 0 && emailFailureRate <= 1)) {
            throw new IllegalArgumentException("emailFailureRate is a share from 0 to 1, and not " + emailFailureRate);
        }
        if (extraLatency.isNegative()) {
            throw new IllegalArgumentException("extraLatency cannot be negative");
        }
    }
}
