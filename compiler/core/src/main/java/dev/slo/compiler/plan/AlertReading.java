package dev.slo.compiler.plan;

/**
 * What fills the gaps in an alert's texts: templates in the rules, which Prometheus expands when it sends the alert, and
 * figures known beforehand in the proofs of those templates.
 */
public interface AlertReading {

    /** The alert's value, a burn rate: {@code 14.52}. */
    String burnRate();

    /** The alert's value, a share of events: {@code 66.67%}. */
    String errorShare();

    /** What is left of the budget: {@code 41.3%}, and negative when overspent. */
    String remaining();

    /** How long the budget lasts at the current burn rate: {@code 2d 3h 4m 5s}. */
    String timeToExhaustion();

    /** The value of a label of {@code groupBy}; empty when the alert has none. */
    String label(String name);
}
