package dev.slo.sample.demo.deployed;

import dev.slo.sample.demo.config.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The collector of one task, as the OpenTelemetry collector reads its configuration: what it scrapes, and where it sends
 * that to. Only the configuration in a variable is read: the one that it fetches besides counts for CloudWatch.
 *
 * @param service whose task it stands in
 * @param config with variables put in
 */
record Collector(String service, ObjectNode config) {

    private static final String FROM_VARIABLE = "--config=env:";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)}");
    private static final String SCRAPER = "prometheus";
    private static final String WRITER = "prometheusremotewrite";

    static Collector of(LocalTask task) {
        String service = task.service().name();
        DeployedContainer container = task.service().collector();
        List<String> variables = container.command().stream()
                .filter(argument -> argument.startsWith(FROM_VARIABLE))
                .map(argument -> argument.substring(FROM_VARIABLE.length()))
                .toList();
        if (variables.size() != 1 || !container.environment().containsKey(variables.get(0))) {
            throw new DeploymentException("the collector of " + service
                    + " should read its configuration from one variable, and is started with " + container.command());
        }
        String text = container.environment().getOrDefault(variables.get(0), "");
        SortedMap<String, String> known = new TreeMap<>(container.environment());
        known.putAll(task.metadata());
        return new Collector(service, YamlText.read(resolved(service, text, known)));
    }

    /** {@code $$} is a dollar sign, <code>${env:NAME}</code> a variable. */
    private static String resolved(String service, String text, SortedMap<String, String> variables) {
        return REFERENCE.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            if (name == null) {
                return Matcher.quoteReplacement("$");
            }
            String value = variables.get(name);
            if (value == null) {
                throw new DeploymentException("the collector of " + service + " reads " + name + ", which nobody sets");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The scrape configurations whose samples get into a workspace, each with the intervals that hold for it. */
    List<ObjectNode> scrapes(String workspace) {
        List<ObjectNode> scrapes = new ArrayList<>();
        for (String receiver : receivers(workspace)) {
            JsonNode scraper = config.path("receivers").path(receiver).path("config");
            for (JsonNode scrape : scraper.path("scrape_configs")) {
                ObjectNode whole = ((ObjectNode) scrape).deepCopy();
                scraper.path("global").forEachEntry((name, value) -> {
                    if (name.startsWith("scrape_") && !whole.has(name)) {
                        whole.set(name, value);
                    }
                });
                scrapes.add(whole);
            }
        }
        if (scrapes.isEmpty()) {
            throw new DeploymentException(
                    "the collector of " + service + " sends nothing to the workspace " + workspace);
        }
        return scrapes;
    }

    private Set<String> receivers(String workspace) {
        Set<String> receivers = new LinkedHashSet<>();
        for (JsonNode pipeline : config.path("service").path("pipelines")) {
            boolean written = pipeline.path("exporters")
                    .valueStream()
                    .map(JsonNode::asString)
                    .anyMatch(exporter -> writesTo(exporter, workspace));
            if (written) {
                pipeline.path("receivers")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(receiver -> isOf(receiver, SCRAPER))
                        .forEach(receivers::add);
            }
        }
        return receivers;
    }

    private boolean writesTo(String exporter, String workspace) {
        String endpoint =
                config.path("exporters").path(exporter).path("endpoint").asString("");
        return isOf(exporter, WRITER) && endpoint.contains("/workspaces/" + workspace + "/api/v1/remote_write");
    }

    /** Parts of a collector are called by their kind, or by it and a name: {@code prometheus/second}. */
    private static boolean isOf(String part, String kind) {
        return part.equals(kind) || part.startsWith(kind + "/");
    }
}
