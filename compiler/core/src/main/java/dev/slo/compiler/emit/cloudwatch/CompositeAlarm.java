package dev.slo.compiler.emit.cloudwatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An alarm that notifies while all of some metric alarms are in alarm.
 *
 * @param name without environment
 * @param description what whoever is paged reads
 * @param all the metric alarms
 * @param labels tags; {@code service} and {@code severity} among them
 */
record CompositeAlarm(String name, String description, List<MetricAlarm> all, Map<String, String> labels) {

    /** Copies the list. */
    CompositeAlarm {
        all = List.copyOf(all);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("description", description);
        tree.put("rule", rule());
        tree.put("labels", labels);
        return tree;
    }

    private String rule() {
        return all.stream().map(alarm -> "ALARM(\"" + alarm.name() + "\")").collect(Collectors.joining(" AND "));
    }
}
