package dev.slo.compiler.emit.promtool;

import dev.slo.model.Sli;
import java.math.BigDecimal;

/** Values next to the bound of a timeslice's condition, on both of its sides. */
final class SliceValues {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private SliceValues() {}

    /** A value that is just good without errors, and just bad with errors only. */
    static ValueFeed around(Sli.Condition good) {
        BigDecimal bound = good.bound();
        BigDecimal step = bound.signum() == 0 ? HUNDREDTH : bound.abs().multiply(HUNDREDTH);
        BigDecimal towardsGood =
                switch (good.comparison()) {
                    case LESS, AT_MOST -> step.negate();
                    case GREATER, AT_LEAST -> step;
                };
        return new ValueFeed(
                bound.add(towardsGood).doubleValue(),
                towardsGood.multiply(BigDecimal.valueOf(-2)).doubleValue());
    }
}
