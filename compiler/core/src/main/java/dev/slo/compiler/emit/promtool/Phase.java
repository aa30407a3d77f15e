package dev.slo.compiler.emit.promtool;

import dev.slo.model.TimeSpan;
import java.math.BigDecimal;

/**
 * A stretch of time with even traffic.
 *
 * @param length whole evaluations
 * @param traffic events per second
 * @param errors the share of them that is bad
 */
record Phase(TimeSpan length, BigDecimal traffic, BigDecimal errors) {

    /** Bad events per second. */
    BigDecimal bad() {
        return traffic.multiply(errors);
    }

    /** Good events per second. */
    BigDecimal good() {
        return traffic.subtract(bad());
    }
}
