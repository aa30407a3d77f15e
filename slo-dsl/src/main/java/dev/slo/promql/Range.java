package dev.slo.promql;

import java.util.regex.Pattern;

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

    /**
     * A variable that the reader of an expression fills in, such as Grafana's {@code $__rate_interval}. It is printed
     * with its dollar sign; Prometheus does not know it, so it stands in dashboards and never in rules.
     *
     * @param name letters, digits and underscores, without the dollar sign
     */
    record Variable(String name) implements Range {

        private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

        /** Refuses what would end the variable early. */
        public Variable {
            if (!FORM.matcher(name).matches()) {
                throw new IllegalArgumentException("not a variable: " + name);
            }
        }
    }
}
