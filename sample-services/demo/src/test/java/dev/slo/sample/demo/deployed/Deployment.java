package dev.slo.sample.demo.deployed;

import dev.slo.sample.demo.samples.Queues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code KEEP=DIR scripts/terraform-emulated} read back from the emulator.
 *
 * @param services in the order of their names
 * @param queues of the account, with their attributes
 * @param workspace the id of the workspace that the rules are in
 * @param ruleFiles one for each of its namespaces
 */
public record Deployment(List<DeployedService> services, Queues queues, String workspace, List<Path> ruleFiles) {

    /** Keeps copies. */
    public Deployment {
        services = List.copyOf(services);
        ruleFiles = List.copyOf(ruleFiles);
    }

    /**
     * Reads the folder.
     *
     * @throws DeploymentException when the parts do not fit together
     */
    public static Deployment read(Path folder) throws IOException {
        List<DeployedService> services = new ArrayList<>();
        tree(folder.resolve("tasks.json"))
                .forEachEntry((name, service) -> services.add(DeployedService.read(name, service)));
        JsonNode queues = tree(folder.resolve("queues.json"));
        Deployment deployment = new Deployment(
                services,
                queues(queues),
                Files.readString(folder.resolve("workspace")).strip(),
                rules(folder.resolve("rules")));
        Set<String> addresses = new TreeSet<>(queues.propertyNames());
        services.forEach(service -> deployment.requireQueue(service, addresses));
        return deployment;
    }

    private void requireQueue(DeployedService service, Set<String> addresses) {
        String url = service.app().environment().getOrDefault("QUEUE_URL", "");
        if (!url.isEmpty() && !addresses.contains(url)) {
            throw new DeploymentException(
                    "QUEUE_URL of " + service.name() + " is " + url + ", and the queues are " + addresses);
        }
    }

    private static Queues queues(JsonNode byUrl) {
        Set<String> accounts = new HashSet<>();
        SortedMap<String, SortedMap<String, String>> attributes = new TreeMap<>();
        byUrl.forEachEntry((url, ofQueue) -> {
            String[] path = url.split("/", -1);
            accounts.add(path[path.length - 2]);
            attributes.put(path[path.length - 1], DeployedContainer.texts(ofQueue));
        });
        if (accounts.size() != 1) {
            throw new DeploymentException("there should be the queues of one account, not of " + accounts);
        }
        return new Queues(accounts.iterator().next(), attributes);
    }

    private static List<Path> rules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rules.yml"))
                    .map(Path::toAbsolutePath)
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
