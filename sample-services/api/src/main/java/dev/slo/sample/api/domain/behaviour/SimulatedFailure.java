package dev.slo.sample.api.domain.behaviour;

/** A failure that the simulation chose; to the caller it is an internal error like any other. */
public final class SimulatedFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failure of the part of this name. */
    public SimulatedFailure(String part) {
        super("simulated failure of " + part);
    }
}
