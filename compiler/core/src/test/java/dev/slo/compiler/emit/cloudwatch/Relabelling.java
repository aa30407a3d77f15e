package dev.slo.compiler.emit.cloudwatch;

import dev.slo.promql.Regexes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Relabelling rules that replace with a fixed text, done to a series as Prometheus does them. */
final class Relabelling {

    private Relabelling() {}

    /** The labels of a series after the rules, in the spelling of the collector's configuration. */
    static Map<String, String> apply(List<Map<String, Object>> rules, Map<String, String> series) {
        Map<String, String> labels = new HashMap<>(series);
        rules.forEach(rule -> apply(rule, labels));
        return labels;
    }

    private static void apply(Map<String, Object> rule, Map<String, String> labels) {
        List<?> sources = (List<?>) rule.getOrDefault("source_labels", List.of());
        String joined = sources.stream()
                .map(name -> labels.getOrDefault((String) name, ""))
                .collect(Collectors.joining(";"));
        if (!Regexes.matches(text(rule, "regex").replace("$$", "$"), joined)) {
            return;
        }
        String target = text(rule, "target_label");
        String replacement = text(rule, "replacement");
        if (replacement.isEmpty()) {
            labels.remove(target);
        } else {
            labels.put(target, replacement);
        }
    }

    private static String text(Map<String, Object> rule, String key) {
        return (String) Objects.requireNonNull(rule.get(key), key);
    }
}
