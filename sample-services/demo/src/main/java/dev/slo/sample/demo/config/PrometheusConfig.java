package dev.slo.sample.demo.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives Prometheus's configuration.
 *
 * @param targets addresses such as {@code 127.0.0.1:9090} by job; other jobs of the template are left out
 * @param ruleFiles absolute paths
 * @param alertmanager its address, if it runs
 */
public record PrometheusConfig(SortedMap<String, String> targets, List<Path> ruleFiles, Optional<String> alertmanager) {

    private static final String STATIC = "static_configs";
    private static final String SCRAPES = "scrape_configs";

    /** Keeps copies. */
    public PrometheusConfig {
        targets = new TreeMap<>(targets);
        ruleFiles = List.copyOf(ruleFiles);
    }

    /**
     * The configuration in YAML.
     *
     * @param template the configuration of the containers, in YAML
     * @throws IllegalArgumentException when the template lacks one of the jobs
     */
    public String from(String template) {
        ObjectNode config = YamlText.read(template);
        ArrayNode rules = config.putArray("rule_files");
        ruleFiles.forEach(file -> rules.add(file.toString()));
        replaceAlertmanagers(config);
        replaceTargets(config);
        return YamlText.write(config);
    }

    private void replaceAlertmanagers(ObjectNode config) {
        if (alertmanager.isEmpty()) {
            config.remove("alerting");
            return;
        }
        config.path("alerting").path("alertmanagers").forEach(node -> aimAt((ObjectNode) node, alertmanager.get()));
    }

    private void replaceTargets(ObjectNode config) {
        Map<String, String> left = new TreeMap<>(targets);
        ArrayNode kept = config.arrayNode();
        for (JsonNode scrape : config.path(SCRAPES)) {
            Optional<String> target =
                    Optional.ofNullable(left.remove(scrape.path("job_name").asString()));
            target.ifPresent(address -> kept.add(aimAt((ObjectNode) scrape, address)));
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("the configuration of Prometheus has no job " + left.keySet());
        }
        config.set(SCRAPES, kept);
    }

    /** Whatever way of discovery there was becomes one fixed address; labels stay. */
    private static ObjectNode aimAt(ObjectNode where, String address) {
        JsonNode labels = where.path(STATIC).path(0).path("labels");
        List<String> discoveries = where.propertyNames().stream()
                .filter(name -> name.endsWith("_sd_configs"))
                .toList();
        where.remove(discoveries);
        ObjectNode fixed = where.putArray(STATIC).addObject();
        fixed.putArray("targets").add(address);
        if (labels.isObject()) {
            fixed.set("labels", labels);
        }
        return where;
    }
}
