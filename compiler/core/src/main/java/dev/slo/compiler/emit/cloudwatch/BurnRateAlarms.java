package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Alerting;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One pair of alarms per tier, on the burn rate of the long window and on that of the short one, and a composite alarm that
 * notifies while both are in alarm (Google SRE Workbook, chapter 5). The conditions are those of the Prometheus rules: the
 * guards stand in the alarm of the long window.
 */
final class BurnRateAlarms {

    private static final String WATCHED = "burnrate";
    private static final BigDecimal MILLIS = new BigDecimal(1_000);

    /** Time to detect an outage is {@code θ·L}, and all tiers of an SLO have one budget. */
    private static final Comparator<Tier> FASTEST_FIRST = Comparator.<Tier, BigDecimal>comparing(tier ->
                    tier.factor().multiply(BigDecimal.valueOf(tier.longWindow().millis())))
            .thenComparing(Tier::longWindow);

    private final SloMetrics slo;
    private final SloPlan plan;

    BurnRateAlarms(SloMetrics slo) {
        this.slo = slo;
        this.plan = slo.plan();
    }

    /** An alarm for every tier whose windows CloudWatch can hold; the others are noted. */
    List<CompositeAlarm> alarms(Notes notes) {
        List<CompositeAlarm> alarms = new ArrayList<>();
        for (Tier tier : plan.tiers()) {
            Optional<String> refusal = Limits.refusal(tier.longWindow()).or(() -> Limits.refusal(tier.shortWindow()));
            refusal.ifPresentOrElse(
                    reason -> notes.leftOut(slo.name(), "tier " + windows(tier), reason), () -> alarms.add(pair(tier)));
        }
        return alarms;
    }

    private CompositeAlarm pair(Tier tier) {
        String name = slo.name() + "." + urgency(tier) + "-"
                + tier.factor().toPlainString().replace('.', 'x') + "-" + tier.longWindow() + "-" + tier.shortWindow();
        String notice = "burns its error budget at more than "
                + tier.factor().toPlainString() + " times the sustainable rate, over the last " + tier.longWindow()
                + " and over the last " + tier.shortWindow();
        return new CompositeAlarm(
                name,
                AlarmTexts.notice(plan, notice),
                List.of(
                        half(name + ".long", tier, tier.longWindow(), guards(tier), history(tier)),
                        half(name + ".short", tier, tier.shortWindow(), List.of(), Optional.empty())),
                labels(tier));
    }

    /** With {@code tier: page-1} on the page that comes first: what undoes deployments is chosen by it. */
    private Map<String, String> labels(Tier tier) {
        long faster = plan.tiers().stream()
                .filter(other -> other.urgency() == tier.urgency() && FASTEST_FIRST.compare(other, tier) < 0)
                .count();
        Map<String, String> labels = new TreeMap<>(AlarmTexts.labels(plan, tier.urgency()));
        labels.put("tier", urgency(tier) + "-" + (faster + 1));
        return labels;
    }

    private static String urgency(Tier tier) {
        return tier.urgency().name().toLowerCase(Locale.ROOT);
    }

    private MetricAlarm half(
            String name, Tier tier, TimeSpan window, List<String> guards, Optional<MetricQuery> history) {
        List<MetricQuery> queries = new ArrayList<>(slo.events(window));
        List<String> conditions = new ArrayList<>(guards);
        history.ifPresent(samples -> {
            queries.add(samples);
            conditions.add(samples.id() + " >= " + minutes(tier.shortWindow()));
        });
        queries.add(new MetricQuery.Calculation(WATCHED, slo.burnRate(conditions), "burn rate over " + window, true));
        return new MetricAlarm(
                name,
                AlarmTexts.cut("Burn rate of " + slo.name() + " over the last " + window),
                queries,
                MetricAlarm.Comparison.GREATER,
                tier.factor(),
                MetricAlarm.Missing.FINE,
                labels(tier));
    }

    private List<String> guards(Tier tier) {
        Alerting.Channel channel = plan.slo().alerting().channel(tier.urgency());
        List<String> guards = new ArrayList<>();
        int least = plan.slo().minimumFailures(tier.urgency());
        if (least > 0) {
            guards.add(SloMetrics.FAILED + " >= " + least);
        }
        BigDecimal seconds = new BigDecimal(tier.longWindow().millis()).divide(MILLIS, 3, RoundingMode.UNNECESSARY);
        channel.minimumTraffic().ifPresent(rate -> guards.add("total >= " + SloMetrics.number(rate.multiply(seconds))));
        return guards;
    }

    /** After a cold start days of data are minutes of data: one short window's worth must be there. */
    private Optional<MetricQuery> history(Tier tier) {
        return tier.urgency() == Tier.Urgency.TICKET ? slo.samples(tier.longWindow()) : Optional.empty();
    }

    private static long minutes(TimeSpan window) {
        return window.millis() / TimeSpan.ofMinutes(1).millis();
    }

    private static String windows(Tier tier) {
        return tier.factor().toPlainString() + " over " + tier.longWindow() + " and " + tier.shortWindow();
    }
}
