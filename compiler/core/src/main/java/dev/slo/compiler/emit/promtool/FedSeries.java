package dev.slo.compiler.emit.promtool;

import dev.slo.promql.Expr;
import java.math.BigDecimal;

/**
 * A synthetic series that follows good and bad events.
 *
 * @param series its name, with every label as an equality matcher
 * @param shape whether it counts or shows
 * @param perGood what one good event per second adds to its slope, or to its value
 * @param perBad the same for a bad event
 */
record FedSeries(Expr.VectorSelector series, Shape shape, BigDecimal perGood, BigDecimal perBad) {

    /** How a series carries its figure. */
    enum Shape {
        /** It grows by the figure each second. */
        COUNTER,
        /** It has the figure as its value. */
        GAUGE
    }

    /** Whether it exists because of bad events only, as a series that is born with the first failure. */
    boolean isBornBad() {
        return perGood.signum() == 0 && perBad.signum() != 0;
    }

    /** Whether it exists because of good events only. */
    boolean isBornGood() {
        return perBad.signum() == 0 && perGood.signum() != 0;
    }

    /** The slope or value while so many good and bad events happen each second. */
    BigDecimal figure(BigDecimal good, BigDecimal bad) {
        return perGood.multiply(good).add(perBad.multiply(bad));
    }
}
