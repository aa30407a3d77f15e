package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.AlertReading;
import dev.slo.compiler.plan.AlertText;
import dev.slo.compiler.plan.HardDownAlert;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Alerting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What alerts tell while everything fails and always has: a burn rate of {@code 1/B}, a budget of {@code 1 - 1/B}, and
 * no time until it is gone.
 *
 * @param plan the SLO
 * @param group the labels of the group that fails
 */
record OutageReading(SloPlan plan, Map<String, String> group) implements AlertReading {

    private static final int ALL = 100;

    /** Whether an SLO's texts and labels hold no templates of the user's own, whose outcome nobody here knows. */
    static boolean isExact(SloPlan plan) {
        Alerting alerting = plan.slo().alerting();
        return Stream.of(plan.service().labels(), plan.slo().labels(), alerting.labels(), alerting.annotations())
                        .flatMap(labels -> labels.pairs().values().stream())
                        .noneMatch(text -> text.contains("{{"))
                && Stream.concat(
                                Stream.of(plan.slo().title()),
                                Stream.concat(plan.runbook().stream(), plan.dashboard().stream()))
                        .noneMatch(text -> text.contains("{{"));
    }

    /** One of its alerts, as people get it. */
    Notice notice(Alarm alarm) {
        SortedMap<String, String> labels = new TreeMap<>(KnownLabels.of(plan, alarm));
        labels.putAll(group);
        return new Notice(labels, texts(alarm));
    }

    private SortedMap<String, String> texts(Alarm alarm) {
        AlertText text = AlertText.read(plan, this);
        Optional<SortedMap<String, String>> burning = alarm.tier(plan.tiers()).map(text::burnRate);
        if (burning.isPresent()) {
            return burning.get();
        }
        if (alarm.equals(Alarm.HARD_DOWN)) {
            return text.hardDown(HardDownAlert.window(plan));
        }
        return alarm.equals(Alarm.DATA_MISSING)
                ? text.dataMissing(DataProofs.patience(plan))
                : text.consumed(alarm.level());
    }

    @Override
    public String burnRate() {
        return decimal(spent(), 2);
    }

    @Override
    public String errorShare() {
        return "100%";
    }

    @Override
    public String remaining() {
        return decimal(ALL * (1 - spent()), 1) + "%";
    }

    @Override
    public String timeToExhaustion() {
        return "0s";
    }

    @Override
    public String label(String name) {
        return group.getOrDefault(name, "");
    }

    private double spent() {
        return 1 / plan.budget().doubleValue();
    }

    /** As Go prints a number with fixed decimals: its exact binary value, rounded half to even. */
    private static String decimal(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }
}
