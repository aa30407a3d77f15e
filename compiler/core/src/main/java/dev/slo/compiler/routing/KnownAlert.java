package dev.slo.compiler.routing;

import dev.slo.compiler.plan.Rule;
import dev.slo.compiler.plan.ServicePlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An alert of the plans with the labels that are known before it fires: those of its rule and its name, but not those of
 * a group.
 */
record KnownAlert(Map<String, String> labels) {

    /** The alerts of all rules. */
    static List<KnownAlert> of(List<ServicePlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.groups().stream())
                .flatMap(group -> group.rules().stream())
                .flatMap(rule -> rule instanceof Rule.Alert alert ? Stream.of(alert) : Stream.empty())
                .map(KnownAlert::of)
                .toList();
    }

    private static KnownAlert of(Rule.Alert alert) {
        Map<String, String> labels = new TreeMap<>(alert.labels());
        labels.put("alertname", alert.alert());
        return new KnownAlert(labels);
    }

    String label(String name) {
        return labels.getOrDefault(name, "");
    }

    String severity() {
        return label("severity");
    }

    /** The SLO it is about, as people name it. */
    String slo() {
        return label("service") + "/" + label("slo");
    }
}
