package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.plan.SloPlan;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Where the figures of SLOs start to be worth a look, the same on every dashboard. */
final class Scales {

    /** Budget left: overspent below 0, most of it gone below a fifth. */
    static final Thresholds BUDGET_LEFT = Thresholds.highIsGood("0", "0.2");

    /** Burn rate: 1 is sustainable, the tickets' tier stands at 3, the pages' at 6. */
    static final Thresholds BURN_RATE = Thresholds.lowIsGood("1", "6");

    /** Seconds to exhaustion: an hour is a page, three days are a ticket. */
    static final Thresholds EXHAUSTION = Thresholds.highIsGood("3600", "259200");

    /** Anything that should not be there at all. */
    static final Thresholds NONE_IS_GOOD =
            new Thresholds(Colour.GREEN, List.of(new Thresholds.Step(BigDecimal.ONE, Colour.VERMILION)));

    /** What tells 99.95 % from 100 %. */
    private static final int FEWEST_DECIMALS = 3;

    private Scales() {}

    /** How many decimals of a share it takes to tell a kept objective from a missed one, for the strictest of these. */
    static int decimals(Collection<SloPlan> plans) {
        return plans.stream()
                .mapToInt(plan -> plan.budget().stripTrailingZeros().scale())
                .reduce(FEWEST_DECIMALS, Math::max);
    }
}
