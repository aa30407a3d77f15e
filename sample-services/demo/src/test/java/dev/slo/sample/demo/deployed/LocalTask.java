package dev.slo.sample.demo.deployed;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A task of a service as a process of this machine. It gets the variables of its container and those of its image; beyond
 * them only what ECS, Fargate or DNS bring on AWS, in {@link #environment}.
 *
 * @param service what it is a task of
 * @param image what it runs
 * @param id 32 hexadecimal digits
 * @param address of its own on the loopback network, as a task has its own network interface: so the ports are those that
 *     were deployed
 * @param folder gets what its volumes get
 */
record LocalTask(DeployedService service, ContainerImage image, String id, String address, Path folder) {

    private static final String DEFAULT_MANAGEMENT_PORT = "9090";
    private static final int PROCESSOR = 1024;

    /**
     * All variables of the process.
     *
     * @param queue where SQS is: on AWS, DNS knows
     * @param credentials of the task's role: on AWS, the agent gives them
     */
    SortedMap<String, String> environment(URI queue, URI credentials) {
        SortedMap<String, String> all = new TreeMap<>(image.environment());
        all.putAll(service.app().environment());
        all.replaceAll((name, value) -> mounted(value));
        service.app().secrets().forEach((name, arn) -> all.put(name, "stands-in-for-" + arn));
        all.put("HOST", address);
        all.put("HOME", folder.toString());
        all.put("AWS_ENDPOINT_URL_SQS", queue.toString());
        all.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", credentials.toString());
        all.put("AWS_EXECUTION_ENV", "AWS_ECS_FARGATE");
        all.putAll(metadata());
        return all;
    }

    /** What the agent tells every container of a task. Nobody asks at that address: the collector reads it. */
    SortedMap<String, String> metadata() {
        return new TreeMap<>(Map.of("ECS_CONTAINER_METADATA_URI_V4", "http://169.254.170.2/v4/" + id + "-0000000001"));
    }

    private String mounted(String value) {
        boolean onVolume = image.volumes().stream().anyMatch(volume -> isWithin(value, volume));
        return onVolume ? folder.resolve(value.substring(1)).toString() : value;
    }

    private static boolean isWithin(String path, String volume) {
        return path.equals(volume) || path.startsWith(volume + "/");
    }

    /**
     * The image's entry point with the program that was built here, in a machine as large as the task.
     *
     * @param java the program
     * @param jar the service's own
     */
    List<String> command(Path java, Path jar) {
        List<String> words = new ArrayList<>(image.entryPoint());
        int archive = words.indexOf("-jar") + 1;
        if (!words.get(0).equals("java") || archive == 0 || archive == words.size()) {
            throw new DeploymentException("the image of " + service.name() + " does not start java -jar but " + words);
        }
        words.set(archive, jar.toString());
        words.set(0, java.toString());
        words.add(1, "-XX:MaxRAM=" + service.memory() + "m");
        words.add(2, "-XX:ActiveProcessorCount=" + (service.cpu() + PROCESSOR - 1) / PROCESSOR);
        return words;
    }

    /** Such as {@code sampleapi-127.0.1.1}. */
    String name() {
        return service.name() + "-" + address;
    }

    /** Where it is, on one of its ports. */
    URI at(String port) {
        return URI.create("http://" + address + ":" + port);
    }

    /** Its metrics and probes. */
    URI management() {
        return at(managementPort());
    }

    private String managementPort() {
        return variable("METRICS_PORT", DEFAULT_MANAGEMENT_PORT);
    }

    /** All ports that it will listen on. */
    List<Integer> ports() {
        List<Integer> ports = new ArrayList<>(service.app().ports());
        ports.add(Integer.valueOf(managementPort()));
        return ports;
    }

    private String variable(String name, String fallback) {
        return service.app()
                .environment()
                .getOrDefault(name, image.environment().getOrDefault(name, fallback));
    }
}
