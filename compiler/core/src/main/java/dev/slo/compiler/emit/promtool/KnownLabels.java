package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Alerting;
import dev.slo.model.Tier;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All labels that an alert and the info series must carry, computed from the spec. */
final class KnownLabels {

    private KnownLabels() {}

    /** Those of an alert as it is sent, {@code alertname} among them. */
    static SortedMap<String, String> of(SloPlan plan, Alarm alarm) {
        Alerting alerting = plan.slo().alerting();
        SortedMap<String, String> labels = describing(plan);
        labels.putAll(alerting.labels().pairs());
        Optional<Tier> tier = alarm.tier(plan.tiers());
        boolean pages = tier.map(one -> one.urgency() == Tier.Urgency.PAGE).orElse(alarm.equals(Alarm.HARD_DOWN));
        labels.put("severity", (pages ? alerting.page() : alerting.ticket()).severity());
        tier.ifPresent(one -> labels.put("short_window", one.shortWindow().toString()));
        labels.putAll(alarm.labels());
        identify(labels, plan);
        return labels;
    }

    /** Those of {@code slo:info}. */
    static SortedMap<String, String> ofInfo(SloPlan plan) {
        SortedMap<String, String> labels = describing(plan);
        labels.put("title", plan.slo().title());
        labels.put("objective", plan.slo().objective().toString());
        labels.put("window", plan.slo().window().toString());
        labels.put("sli", plan.kind());
        labels.put("__name__", SeriesNames.INFO);
        identify(labels, plan);
        return labels;
    }

    private static SortedMap<String, String> describing(SloPlan plan) {
        SortedMap<String, String> labels = new TreeMap<>(plan.service().labels().pairs());
        labels.putAll(plan.slo().labels().pairs());
        plan.service().owner().ifPresent(owner -> labels.put("owner", owner.team()));
        return labels;
    }

    private static void identify(SortedMap<String, String> labels, SloPlan plan) {
        labels.put(SeriesNames.SERVICE, plan.service().name().value());
        labels.put(SeriesNames.SLO, plan.slo().name().value());
    }
}
