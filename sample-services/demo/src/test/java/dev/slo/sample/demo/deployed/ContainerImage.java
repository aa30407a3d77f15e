package dev.slo.sample.demo.deployed;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an image brings into every container made from it, as its Dockerfile says.
 *
 * @param environment its variables, which those of the task definition win over
 * @param entryPoint the program and its arguments
 * @param volumes paths that are mounted, and so may be written to
 */
record ContainerImage(SortedMap<String, String> environment, List<String> entryPoint, Set<String> volumes) {

    private static final Pattern ENV = Pattern.compile("^ENV (.+)$", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern ENTRY_POINT = Pattern.compile("^ENTRYPOINT (\\[.+])$", Pattern.MULTILINE);
    private static final Pattern VOLUME = Pattern.compile("^VOLUME (/\\S+)$", Pattern.MULTILINE);

    /** Keeps copies. */
    ContainerImage {
        environment = new TreeMap<>(environment);
        entryPoint = List.copyOf(entryPoint);
        volumes = new TreeSet<>(volumes);
    }

    /** Reads a Dockerfile whose first stage sets nothing, as those of the samples. */
    static ContainerImage of(String dockerfile) {
        SortedMap<String, String> environment = new TreeMap<>();
        Matcher line = ENV.matcher(dockerfile);
        while (line.find()) {
            Matcher variable = VARIABLE.matcher(line.group(1));
            while (variable.find()) {
                environment.put(variable.group(1), variable.group(2) == null ? variable.group(3) : variable.group(2));
            }
        }
        Matcher entryPoint = ENTRY_POINT.matcher(dockerfile);
        if (!entryPoint.find()) {
            throw new DeploymentException("the image has no ENTRYPOINT as a list");
        }
        List<String> words = JsonMapper.shared()
                .readTree(entryPoint.group(1))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        Set<String> volumes = new TreeSet<>();
        VOLUME.matcher(dockerfile).results().forEach(volume -> volumes.add(volume.group(1)));
        return new ContainerImage(environment, words, volumes);
    }
}
