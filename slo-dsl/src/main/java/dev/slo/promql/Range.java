package dev.slo.promql;

/** The length of a range or of a step. */
public sealed interface Range {

    /**
     * A length in milliseconds.
     *
     * @param millis more than zero
     */
    record Fixed(long millis) implements Range {}

    /** The placeholder {@code $window} of specs, replaced before an expression is emitted. */
    record Placeholder() implements Range {}
}
