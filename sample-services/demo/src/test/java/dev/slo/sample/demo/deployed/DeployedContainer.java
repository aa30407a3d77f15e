package dev.slo.sample.demo.deployed;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A container of a task definition.
 *
 * @param command what its image's entry point gets as arguments
 * @param environment its variables
 * @param secrets variables whose values ECS fetches: the ARN of each
 * @param ports that the load balancer reaches
 */
record DeployedContainer(
        List<String> command,
        SortedMap<String, String> environment,
        SortedMap<String, String> secrets,
        List<Integer> ports) {

    /** Keeps copies. */
    DeployedContainer {
        command = List.copyOf(command);
        environment = new TreeMap<>(environment);
        secrets = new TreeMap<>(secrets);
        ports = List.copyOf(ports);
    }

    static DeployedContainer read(JsonNode node) {
        return new DeployedContainer(
                node.path("command").valueStream().map(JsonNode::asString).toList(),
                texts(node.path("environment")),
                texts(node.path("secrets")),
                node.path("ports").valueStream().map(JsonNode::asInt).toList());
    }

    static SortedMap<String, String> texts(JsonNode object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.forEachEntry((key, value) -> texts.put(key, value.asString()));
        return texts;
    }
}
