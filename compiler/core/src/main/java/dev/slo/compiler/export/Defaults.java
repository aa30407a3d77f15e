package dev.slo.compiler.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all SLOs of a service say alike, said once.
 *
 * @param defaults keys and values that all SLOs have
 * @param slos the SLOs without them
 */
record Defaults(Map<String, Object> defaults, List<Map<String, Object>> slos) {

    private static final Set<String> OWN = Set.of("name", "title", "description", "objective", "sli", "suppress");
    private static final String ALERTING = "alerting";

    static Defaults of(List<Map<String, Object>> slos) {
        if (slos.size() < 2) {
            return new Defaults(Map.of(), slos);
        }
        Map<String, Object> shared = shared(slos);
        shared.keySet().removeAll(OWN);
        shared.remove(ALERTING);
        Map<String, Object> alerting =
                shared(slos.stream().map(Defaults::alerting).toList());
        if (!alerting.isEmpty()) {
            shared.put(ALERTING, alerting);
        }
        return new Defaults(
                shared, slos.stream().map(slo -> without(slo, shared, alerting)).toList());
    }

    private static Map<String, Object> shared(List<Map<String, Object>> sections) {
        Map<String, Object> shared = new LinkedHashMap<>(sections.get(0));
        sections.forEach(
                section -> shared.entrySet().removeIf(entry -> !entry.getValue().equals(section.get(entry.getKey()))));
        return shared;
    }

    private static Map<String, Object> without(
            Map<String, Object> slo, Map<String, Object> shared, Map<String, Object> sharedAlerting) {
        Map<String, Object> rest = new LinkedHashMap<>(slo);
        rest.keySet().removeAll(shared.keySet());
        Map<String, Object> alerting = alerting(slo);
        alerting.keySet().removeAll(sharedAlerting.keySet());
        if (slo.containsKey(ALERTING) && !alerting.isEmpty()) {
            rest.put(ALERTING, alerting);
        }
        return Collections.unmodifiableMap(rest);
    }

    private static Map<String, Object> alerting(Map<String, Object> slo) {
        Map<String, Object> alerting = new LinkedHashMap<>();
        if (slo.get(ALERTING) instanceof Map<?, ?> section) {
            section.forEach((key, value) -> alerting.put(String.valueOf(key), value));
        }
        return alerting;
    }
}
