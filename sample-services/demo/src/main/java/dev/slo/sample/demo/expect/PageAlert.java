package dev.slo.sample.demo.expect;

import dev.slo.model.Slo;
import dev.slo.model.Tier;
import java.util.ArrayList;
import java.util.List;

/**
 * The condition of an alert that pages: more than a share of the events failed over both windows, and enough of them over
 * the long one.
 *
 * @param name the alert's
 * @param longWindow in seconds
 * @param shortWindow in seconds
 * @param threshold the share that is exceeded
 * @param minimumFailures failed events in the long window
 * @param windows how people write the windows, such as {@code 1h/5m}; empty for an alert that has one window only
 */
public record PageAlert(
        String name, double longWindow, double shortWindow, double threshold, int minimumFailures, String windows) {

    private static final String BURN_RATE = "ErrorBudgetBurnRateCritical";
    private static final String HARD_DOWN = "SloHardDown";
    private static final double HARD_DOWN_WINDOW = 300;
    private static final double HARD_DOWN_SHARE = 0.5;
    private static final int HARD_DOWN_FAILURES = 10;
    /** Rates are not whole numbers of events. */
    private static final double ROUNDING = 0.5;

    /** Those of an SLO that counts events. */
    public static List<PageAlert> of(Slo slo) {
        List<PageAlert> alerts = new ArrayList<>();
        if (slo.alerting().page().enabled()) {
            slo.tiers().stream()
                    .filter(tier -> tier.urgency() == Tier.Urgency.PAGE)
                    .map(tier -> burnRate(slo, tier))
                    .forEach(alerts::add);
        }
        if (slo.alerting().hardDown()) {
            alerts.add(new PageAlert(
                    HARD_DOWN, HARD_DOWN_WINDOW, HARD_DOWN_WINDOW, HARD_DOWN_SHARE, HARD_DOWN_FAILURES, ""));
        }
        return List.copyOf(alerts);
    }

    private static PageAlert burnRate(Slo slo, Tier tier) {
        return new PageAlert(
                BURN_RATE,
                tier.longWindow().seconds(),
                tier.shortWindow().seconds(),
                tier.threshold(slo.objective()).doubleValue(),
                slo.minimumFailures(Tier.Urgency.PAGE),
                tier.longWindow() + "/" + tier.shortWindow());
    }

    /**
     * Whether the condition holds.
     *
     * @param interval seconds between two samples
     */
    boolean holds(Rates rates, double time, double interval) {
        return rates.ratio(time, longWindow) > threshold
                && rates.ratio(time, shortWindow) > threshold
                && interval * rates.errors(time, longWindow) >= minimumFailures - ROUNDING;
    }
}
