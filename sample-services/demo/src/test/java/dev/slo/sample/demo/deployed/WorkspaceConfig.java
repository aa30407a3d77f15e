package dev.slo.sample.demo.deployed;

import dev.slo.sample.demo.config.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One Prometheus in place of the collectors and of the workspace: it scrapes as the collectors are configured, and
 * evaluates the rules of the workspace.
 *
 * @param scrapes by job
 */
record WorkspaceConfig(SortedMap<String, ObjectNode> scrapes) {

    private static final Pattern JOB = Pattern.compile("job=\"([^\"]+)\"");
    private static final String TARGETS = "static_configs";
    /** What a collector calls its neighbour: containers of a task share a network interface. */
    private static final String NEIGHBOUR = "localhost";

    /**
     * Puts together what the collectors of all tasks scrape.
     *
     * @throws DeploymentException when two services are one job, or when a collector sends nothing to the workspace
     */
    static WorkspaceConfig of(List<LocalTask> tasks, String workspace) {
        SortedMap<String, ObjectNode> scrapes = new TreeMap<>();
        SortedMap<String, String> services = new TreeMap<>();
        for (LocalTask task : tasks) {
            String service = task.service().name();
            for (ObjectNode scrape : Collector.of(task).scrapes(workspace)) {
                String job = scrape.path("job_name").asString();
                String other = services.putIfAbsent(job, service);
                if (other != null && !other.equals(service)) {
                    throw new DeploymentException(
                            "the collectors of " + other + " and " + service + " both are job " + job);
                }
                ArrayNode targets = aimed(scrape, task.address());
                ObjectNode first = scrapes.putIfAbsent(job, scrape);
                if (first != null) {
                    ((ArrayNode) first.path(TARGETS)).addAll(targets);
                }
            }
        }
        return new WorkspaceConfig(scrapes);
    }

    private static ArrayNode aimed(ObjectNode scrape, String address) {
        for (JsonNode targets : scrape.path(TARGETS)) {
            ArrayNode aimed = JsonNodeFactory.instance.arrayNode();
            targets.path("targets")
                    .forEach(target -> aimed.add(target.asString().replace(NEIGHBOUR + ":", address + ":")));
            ((ObjectNode) targets).set("targets", aimed);
        }
        return (ArrayNode) scrape.path(TARGETS);
    }

    /**
     * That the rules look at every job.
     *
     * @throws DeploymentException naming the job that no rule reads: its alerts could never fire
     */
    void requireThatRulesRead(List<Path> ruleFiles) throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path file : ruleFiles) {
            JOB.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(read::add);
        }
        List<String> unread = new ArrayList<>(scrapes.keySet());
        unread.removeAll(read);
        if (!unread.isEmpty()) {
            throw new DeploymentException("no rule of the workspace reads the jobs " + unread
                    + " that the collectors scrape; the rules read " + read);
        }
    }

    /** The configuration of Prometheus. */
    String text(List<Path> ruleFiles) {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        ArrayNode rules = config.putArray("rule_files");
        ruleFiles.forEach(file -> rules.add(file.toString()));
        config.putArray("scrape_configs").addAll(scrapes.values());
        return YamlText.write(config);
    }
}
