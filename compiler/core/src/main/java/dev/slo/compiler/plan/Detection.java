package dev.slo.compiler.plan;

import dev.slo.model.Slo;
import dev.slo.model.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an outage looks like that starts from no errors at all, under even traffic: by the closed forms of the Google SRE
 * Workbook, chapter 5, without the minute or two that scraping and evaluating take.
 *
 * @param errorRatio the share of events that fail
 * @param alert the first alert that fires
 * @param secondsToExhaustion how soon a full budget is gone
 */
public record Detection(double errorRatio, Optional<FirstAlert> alert, double secondsToExhaustion) {

    /** Error ratios of a total outage and of ever smaller ones. */
    public static final List<Double> OUTAGES = List.of(1.0, 0.1, 0.05, 0.015, 0.01, 0.005, 0.002);

    /**
     * The first alert.
     *
     * @param urgency {@code page} or {@code ticket}
     * @param factor of its tier
     * @param secondsToDetect from the start of the outage
     * @param budgetSpent the share of the budget that is gone by then
     * @param secondsToReset for how long it goes on after the outage
     */
    public record FirstAlert(
            String urgency, String factor, double secondsToDetect, double budgetSpent, double secondsToReset) {}

    /** An outage of this share of events, seen by the alerts of an SLO. */
    public static Detection of(SloPlan plan, double errorRatio) {
        Slo slo = plan.slo();
        double secondsToExhaustion =
                plan.budget().doubleValue() * slo.window().length().seconds() / errorRatio;
        Optional<FirstAlert> first = plan.tiers().stream()
                .filter(tier -> Double.isFinite(tier.secondsToDetect(slo.objective(), errorRatio)))
                .min(Comparator.comparingDouble(tier -> tier.secondsToDetect(slo.objective(), errorRatio)))
                .map(tier -> alert(tier, slo, errorRatio, secondsToExhaustion));
        return new Detection(errorRatio, first, secondsToExhaustion);
    }

    private static FirstAlert alert(Tier tier, Slo slo, double errorRatio, double secondsToExhaustion) {
        double seconds = tier.secondsToDetect(slo.objective(), errorRatio);
        return new FirstAlert(
                tier.urgency().name().toLowerCase(Locale.ROOT),
                tier.factor().toPlainString(),
                seconds,
                seconds / secondsToExhaustion,
                tier.secondsToReset(slo.objective(), errorRatio));
    }
}
