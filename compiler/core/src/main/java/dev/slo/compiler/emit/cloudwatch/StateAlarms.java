package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.plan.BudgetAlerts;
import dev.slo.compiler.plan.DataMissingAlert;
import dev.slo.compiler.plan.HardDownAlert;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The alarms of an SLO besides its tiers: most events fail, so much of the budget is spent, the data is missing. */
final class StateAlarms {

    private static final BigDecimal PERCENT = new BigDecimal(100);

    private final SloMetrics slo;
    private final SloPlan plan;

    StateAlarms(SloMetrics slo) {
        this.slo = slo;
        this.plan = slo.plan();
    }

    /** Those that the spec asks for and CloudWatch can hold; the others are noted. */
    List<CompositeAlarm> alarms(Notes notes) {
        List<CompositeAlarm> alarms = new ArrayList<>();
        if (HardDownAlert.isWanted(plan)) {
            alarms.add(hardDown());
        }
        alarms.addAll(budget(notes));
        if (DataMissingAlert.isWanted(plan)) {
            alarms.add(dataMissing());
        }
        return alarms;
    }

    private CompositeAlarm hardDown() {
        TimeSpan window = Limits.wholeMinutes(HardDownAlert.window(plan));
        List<MetricQuery> queries = new ArrayList<>(slo.events(window));
        List<String> guards = List.of(SloMetrics.FAILED + " >= " + HardDownAlert.LEAST_FAILURES);
        String share = SloMetrics.where(guards, "failed / total");
        queries.add(new MetricQuery.Calculation("share", share, "share of failed events over " + window, true));
        return alone(
                "hard-down",
                "is down: most events of the last " + window + " failed",
                queries,
                MetricAlarm.Comparison.GREATER,
                HardDownAlert.threshold(plan),
                MetricAlarm.Missing.FINE,
                Tier.Urgency.PAGE);
    }

    private List<CompositeAlarm> budget(Notes notes) {
        TimeSpan window = plan.slo().window().length();
        List<Integer> levels = BudgetAlerts.levels(plan);
        Optional<String> refusal = Limits.refusal(window);
        if (refusal.isPresent() && !levels.isEmpty()) {
            notes.leftOut(slo.name(), "alarms on " + percentages(levels) + " of the budget", refusal.get());
        }
        return refusal.isPresent()
                ? List.of()
                : levels.stream().map(level -> consumed(level, window)).toList();
    }

    private CompositeAlarm consumed(int level, TimeSpan window) {
        List<MetricQuery> queries = new ArrayList<>(slo.events(window));
        List<String> guards = new ArrayList<>();
        slo.samples(window).ifPresent(samples -> {
            queries.add(samples);
            guards.add(samples.id() + " >= " + coverage(window));
        });
        queries.add(
                new MetricQuery.Calculation("spent", slo.burnRate(guards), "share of the budget that is spent", true));
        return alone(
                "budget-" + level,
                level == PERCENT.intValue()
                        ? "has no error budget left"
                        : "has spent " + level + "% of its error budget",
                queries,
                MetricAlarm.Comparison.AT_LEAST,
                BigDecimal.valueOf(level).divide(PERCENT),
                MetricAlarm.Missing.FINE,
                Tier.Urgency.TICKET);
    }

    /** The samples of a hundredth of the window: the ratio of minutes is not that of a week. */
    private static long coverage(TimeSpan window) {
        return Math.max(
                1, Math.round(window.seconds() / TimeSpan.ofMinutes(1).seconds() * BudgetAlerts.LEAST_COVERAGE));
    }

    /**
     * Counters are sent every minute, whether they moved or not. A histogram without observations is not told from one
     * that is gone, so it may be silent for a day.
     */
    private CompositeAlarm dataMissing() {
        TimeSpan window = slo.observes() ? DataMissingAlert.VALUED : DataMissingAlert.COUNTED;
        List<MetricQuery> queries = new ArrayList<>();
        slo.lasting().forEach(counter -> queries.add(slo.sent(counter, window)));
        String product = slo.lasting().stream()
                .map(counter -> "FILL(" + counter.count().id() + ", 0)")
                .collect(Collectors.joining(" * "));
        queries.add(new MetricQuery.Calculation("sent", product, "samples of the last " + window, true));
        return alone(
                "data-missing",
                "has no data, so nothing guards it: for " + window + " its metrics were missing, in whole or in part",
                queries,
                MetricAlarm.Comparison.LESS,
                BigDecimal.ONE,
                MetricAlarm.Missing.BAD,
                Tier.Urgency.TICKET);
    }

    private CompositeAlarm alone(
            String kind,
            String event,
            List<MetricQuery> queries,
            MetricAlarm.Comparison comparison,
            BigDecimal threshold,
            MetricAlarm.Missing missing,
            Tier.Urgency urgency) {
        String name = slo.name() + "." + kind;
        MetricAlarm alarm = new MetricAlarm(
                name + ".value",
                AlarmTexts.cut(slo.name() + " " + event),
                queries,
                comparison,
                threshold,
                missing,
                AlarmTexts.labels(plan, urgency));
        return new CompositeAlarm(
                name, AlarmTexts.notice(plan, event), List.of(alarm), AlarmTexts.labels(plan, urgency));
    }

    private static String percentages(List<Integer> levels) {
        return levels.stream().map(level -> level + "%").collect(Collectors.joining(", "));
    }
}
