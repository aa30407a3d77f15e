package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Alerting;
import dev.slo.model.Tier;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All labels that an alert must carry in {@code ALERTS}, computed from the spec. */
final class AlarmLabels {

    private AlarmLabels() {}

    static SortedMap<String, String> of(SloPlan plan, Alarm alarm) {
        Alerting alerting = plan.slo().alerting();
        SortedMap<String, String> labels = new TreeMap<>(plan.service().labels().pairs());
        labels.putAll(plan.slo().labels().pairs());
        plan.service().owner().ifPresent(owner -> labels.put("owner", owner.team()));
        labels.putAll(alerting.labels().pairs());
        Optional<Tier> tier = alarm.tier(plan.tiers());
        boolean pages = tier.map(one -> one.urgency() == Tier.Urgency.PAGE).orElse(alarm.equals(Alarm.HARD_DOWN));
        labels.put("severity", (pages ? alerting.page() : alerting.ticket()).severity());
        tier.ifPresent(one -> labels.put("short_window", one.shortWindow().toString()));
        labels.putAll(alarm.labels());
        labels.put("service", plan.service().name().value());
        labels.put("slo", plan.slo().name().value());
        labels.put("__name__", "ALERTS");
        labels.put("alertstate", "firing");
        return labels;
    }
}
