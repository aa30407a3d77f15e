package dev.slo.compiler.plan;

import dev.slo.model.Slo;
import dev.slo.model.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One burn-rate alert in figures.
 *
 * @param urgency {@code page} or {@code ticket}
 * @param severity value of the label
 * @param factor the burn rate {@code k}
 * @param threshold the error ratio {@code θ = k·B}
 * @param longWindow such as {@code 1h}
 * @param shortWindow such as {@code 5m}
 * @param budgetShare the share of the budget that is spent when the long window is full
 * @param secondsToExhaustion how soon a full budget is gone at the threshold
 */
public record TierFigures(
        String urgency,
        String severity,
        BigDecimal factor,
        BigDecimal threshold,
        String longWindow,
        String shortWindow,
        double budgetShare,
        double secondsToExhaustion) {

    /** The tiers of an SLO, most urgent first. */
    public static List<TierFigures> of(SloPlan plan) {
        return plan.tiers().stream().map(tier -> of(plan.slo(), tier)).toList();
    }

    private static TierFigures of(Slo slo, Tier tier) {
        return new TierFigures(
                tier.urgency().name().toLowerCase(Locale.ROOT),
                slo.alerting().channel(tier.urgency()).severity(),
                tier.factor(),
                tier.threshold(slo.objective()).stripTrailingZeros(),
                tier.longWindow().toString(),
                tier.shortWindow().toString(),
                tier.budgetShare(slo.window()),
                tier.secondsToExhaustion(slo.window()));
    }
}
