package dev.slo.compiler.plan;

import dev.slo.model.Alerting;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One alert of an SLO in words and figures, for the person who gets it.
 *
 * @param alert the alert's name
 * @param instance what tells it from others of the name, such as {@code 1h/5m} or {@code 50%}; empty for an only one
 * @param severity value of the label
 * @param condition when it fires, as the rest of a sentence that begins with "fires when"
 * @param secondsToDetectOutage how long a total outage goes on before it fires, from no errors and under even traffic;
 *     empty when an outage does not make it fire
 * @param secondsToDetectThreshold the same with errors that only just exceed its threshold; empty when it has none that
 *     time could tell
 */
public record AlertMeaning(
        String alert,
        String instance,
        String severity,
        String condition,
        Optional<Double> secondsToDetectOutage,
        Optional<Double> secondsToDetectThreshold) {

    private static final double PERCENT = 100;

    /** The alerts that the rules of an SLO send: pages, then tickets, each in the order of the rules. */
    public static List<AlertMeaning> of(SloPlan plan) {
        Stream<AlertMeaning> down = HardDownAlert.of(plan).map(rule -> hardDown(plan));
        Stream<AlertMeaning> budget = BudgetAlerts.levels(plan).stream().map(level -> consumed(plan, level));
        Stream<AlertMeaning> missing = DataMissingAlert.of(plan).map(rule -> dataMissing(plan));
        return Stream.of(
                        burning(plan, Tier.Urgency.PAGE, BurnRateAlerts.CRITICAL),
                        down,
                        burning(plan, Tier.Urgency.TICKET, BurnRateAlerts.WARNING),
                        budget,
                        missing)
                .flatMap(alerts -> alerts)
                .toList();
    }

    private static Stream<AlertMeaning> burning(SloPlan plan, Tier.Urgency urgency, String name) {
        return plan.tiers(urgency).stream()
                .map(tier -> new AlertMeaning(
                        name,
                        tier.longWindow() + "/" + tier.shortWindow(),
                        severity(plan, urgency),
                        burning(plan, tier),
                        Optional.of(tier.secondsToDetect(plan.slo().objective(), 1)),
                        Optional.of(tier.longWindow().seconds())));
    }

    private static String burning(SloPlan plan, Tier tier) {
        Alerting.Channel channel = plan.slo().alerting().channel(tier.urgency());
        StringBuilder words = new StringBuilder("more than "
                + percent(tier.threshold(plan.slo().objective())) + " of "
                + plan.unit() + " failed over the last " + tier.longWindow() + " and over the last "
                + tier.shortWindow() + ", " + times(tier.factor()) + " what the budget of " + percent(plan.budget())
                + " can bear");
        int failures = plan.slo().minimumFailures(tier.urgency());
        if (failures > 0) {
            words.append("; and at least " + failures + (failures == 1 ? " event" : " events") + " of the last "
                    + tier.longWindow() + " failed");
        }
        channel.minimumTraffic()
                .ifPresent(rate -> words.append("; and there were at least " + rate.toPlainString()
                        + " events a second over the last " + tier.longWindow()));
        return words.toString();
    }

    private static AlertMeaning hardDown(SloPlan plan) {
        TimeSpan window = HardDownAlert.window(plan);
        BigDecimal threshold = HardDownAlert.threshold(plan);
        String enough = plan.slo().countsEvents() ? "; and at least 10 events of that time failed" : "";
        return new AlertMeaning(
                HardDownAlert.NAME,
                "",
                severity(plan, Tier.Urgency.PAGE),
                "more than " + percent(threshold) + " of " + plan.unit() + " failed over the last " + window + enough,
                Optional.of(threshold.doubleValue() * window.seconds()),
                Optional.of(window.seconds()));
    }

    private static AlertMeaning consumed(SloPlan plan, int level) {
        double period = plan.slo().window().length().seconds();
        boolean all = level == BudgetAlerts.ALL;
        return new AlertMeaning(
                all ? BudgetAlerts.EXHAUSTED : BudgetAlerts.CONSUMED,
                all ? "" : level + "%",
                severity(plan, Tier.Urgency.TICKET),
                (all ? "all" : level + "%") + " of the error budget of the last "
                        + plan.slo().window() + " is spent; and there is data for 1% of that time",
                Optional.of(level / PERCENT * plan.budget().doubleValue() * period),
                Optional.empty());
    }

    private static AlertMeaning dataMissing(SloPlan plan) {
        TimeSpan patience = DataMissingAlert.patience(plan);
        return new AlertMeaning(
                DataMissingAlert.NAME,
                "",
                severity(plan, Tier.Urgency.TICKET),
                "data of a group, of the whole indicator or of its errors has been missing for " + patience,
                Optional.empty(),
                Optional.of(patience.seconds()));
    }

    private static String severity(SloPlan plan, Tier.Urgency urgency) {
        return plan.slo().alerting().channel(urgency).severity();
    }

    private static String times(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? "just" : factor.toPlainString() + " times";
    }

    private static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
