package dev.slo.sample.demo.samples;

import java.util.Map;

/**
 * What a stack is to be like.
 *
 * @param seed of everything random in it
 * @param load whether there is any
 * @param rps requests per second
 * @param friendlyPorts whether to take ports that people remember, where they are free
 * @param keep whether its folder, with logs and data, stays after the end
 * @param searchPath where Prometheus and Alertmanager are looked for, such as {@code PATH}
 * @param environment more variables for a part, by its name: {@code api}, {@code worker}, {@code load}
 */
public record StackOptions(
        long seed,
        boolean load,
        double rps,
        boolean friendlyPorts,
        boolean keep,
        String searchPath,
        Map<String, Map<String, String>> environment) {

    /** Keeps a copy. */
    public StackOptions {
        environment = Map.copyOf(environment);
    }

    /** A quiet, repeatable stack on any ports: for tests. */
    public static StackOptions forTests(long seed, double rps) {
        return new StackOptions(seed, true, rps, false, false, System.getenv().getOrDefault("PATH", ""), Map.of());
    }

    /** The same with these variables for its parts. */
    public StackOptions with(Map<String, Map<String, String>> variables) {
        return new StackOptions(seed, load, rps, friendlyPorts, keep, searchPath, variables);
    }

    Map<String, String> environmentOf(String part) {
        return environment.getOrDefault(part, Map.of());
    }
}
