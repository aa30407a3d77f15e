package dev.slo.compiler.plan;

import dev.slo.model.Alerting;
import java.util.SortedMap;
import java.util.TreeMap;

/** The labels of alerts: the user's, the owner's, and on top those that identify the alert. */
final class AlertLabels {

    private static final String OWNER = "owner";

    private AlertLabels() {}

    /** Labels of the service and of the SLO, and who owns them. */
    static SortedMap<String, String> describing(SloPlan plan) {
        TreeMap<String, String> labels = new TreeMap<>(
                plan.service().labels().overlaidBy(plan.slo().labels()).pairs());
        plan.service().owner().ifPresent(owner -> labels.put(OWNER, owner.team()));
        return labels;
    }

    /** The labels of an alert of a channel. */
    static SortedMap<String, String> of(SloPlan plan, Alerting.Channel channel) {
        SortedMap<String, String> labels = describing(plan);
        labels.putAll(plan.slo().alerting().labels().pairs());
        labels.putAll(plan.identity());
        labels.put("severity", channel.severity());
        return labels;
    }

    /** The same with one more. */
    static SortedMap<String, String> of(SloPlan plan, Alerting.Channel channel, String label, String value) {
        SortedMap<String, String> labels = of(plan, channel);
        labels.put(label, value);
        return labels;
    }
}
