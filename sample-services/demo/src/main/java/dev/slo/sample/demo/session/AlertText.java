package dev.slo.sample.demo.session;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What tells one alert from another, for people. */
final class AlertText {

    /** The labels by which objectives of the samples have groups. */
    private static final Set<String> GROUPING = Set.of("path", "type");

    private AlertText() {}

    /** Such as {@code ErrorBudgetBurnRateCritical 1h/5m of users/latency}. */
    static String of(Map<String, String> labels) {
        return name(labels) + " of " + objective(labels);
    }

    /** The name with its windows, such as {@code ErrorBudgetBurnRateCritical 1h/5m}. */
    static String name(Map<String, String> labels) {
        String name = labels.getOrDefault("alertname", "");
        return labels.containsKey("long_window")
                ? name + " " + labels.get("long_window") + "/" + labels.getOrDefault("short_window", "")
                : name;
    }

    /** The objective with its group, or the service, such as {@code sampleapi/route-availability path=/api/orders}. */
    static String objective(Map<String, String> labels) {
        String service = labels.getOrDefault("service", "the platform");
        String slo = labels.containsKey("slo") ? "/" + labels.get("slo") : "";
        SortedMap<String, String> group = new TreeMap<>(labels);
        group.keySet().retainAll(GROUPING);
        return service + slo + (group.isEmpty() ? "" : " " + group.toString().replaceAll("[{}]", ""));
    }
}
