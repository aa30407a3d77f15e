package dev.slo.sample.demo.deployed;

import dev.slo.sample.demo.samples.Checkout;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A service with its task definition.
 *
 * @param name of the service and of its own container, such as {@code sampleapi}
 * @param taskDefinition the ARN of what it runs
 * @param desiredCount how many tasks
 * @param cpu units of a task; 1024 is one processor
 * @param memory of a task in MiB
 * @param containers by their names
 */
public record DeployedService(
        String name,
        String taskDefinition,
        int desiredCount,
        int cpu,
        int memory,
        SortedMap<String, DeployedContainer> containers) {

    private static final String SAMPLE = "sample";

    /** Keeps a copy. */
    public DeployedService {
        containers = new TreeMap<>(containers);
    }

    static DeployedService read(String name, JsonNode node) {
        SortedMap<String, DeployedContainer> containers = new TreeMap<>();
        node.path("containers").forEachEntry((key, value) -> containers.put(key, DeployedContainer.read(value)));
        return new DeployedService(
                name,
                node.path("taskDefinition").asString(),
                node.path("desiredCount").asInt(),
                node.path("cpu").asInt(),
                node.path("memory").asInt(),
                containers);
    }

    /** The service's own container. */
    DeployedContainer app() {
        return container(name);
    }

    /** The one beside it, which scrapes it. */
    DeployedContainer collector() {
        return container("collector");
    }

    private DeployedContainer container(String wanted) {
        DeployedContainer found = containers.get(wanted);
        if (found == null) {
            throw new DeploymentException(name + " has no container " + wanted + ", only " + containers.keySet());
        }
        return found;
    }

    /** The folder of its module below {@code sample-services}, as a release finds it: {@code sampleapi} is {@code api}. */
    String module() {
        return name.startsWith(SAMPLE) ? name.substring(SAMPLE.length()) : name;
    }

    /** What its image is built from. */
    Path dockerfile(Checkout checkout) {
        return checkout.root().resolve("sample-services").resolve(module()).resolve("Dockerfile");
    }
}
