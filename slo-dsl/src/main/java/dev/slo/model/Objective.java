package dev.slo.model;

/**
 * The share of good events or of good time that is promised. Whether it makes sense (above 0 %, below 100 %) is for the
 * validation to say.
 *
 * @param target the promised share
 */
public record Objective(Ratio target) {

    /** The error budget: the share that may fail, exactly. */
    public Ratio budget() {
        return target.complement();
    }

    @Override
    public String toString() {
        return target.toPercent();
    }
}
