package dev.slo.sample.demo.samples;

import dev.slo.sample.demo.stack.ChildProcess;
import dev.slo.sample.demo.stack.Reaper;
import dev.slo.sample.demo.stack.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the child processes of a stack: the samples, each in a small JVM of its own, and the servers.
 *
 * @param checkout where the samples' programs are
 * @param workspace gets their logs and data
 * @param reaper ends them should this process be killed
 * @param shared variables that every sample gets
 */
public record Children(Checkout checkout, Workspace workspace, Reaper reaper, Map<String, String> shared) {

    /** Several JVMs start on one machine at once: what saves time and memory then. */
    private static final List<String> JVM =
            List.of("-Xmx192m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /**
     * A sample.
     *
     * @param name how people call it
     * @param sample the folder of its module
     * @param management the port of its metrics and probes
     * @param environment besides what all of them get
     */
    public ChildProcess sample(String name, String sample, int management, Map<String, String> environment)
            throws IOException {
        Path jar = checkout.jar(sample);
        if (!Files.isRegularFile(jar)) {
            throw new IOException(jar + " does not exist: build the samples first");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-jar");
        command.add(jar.toString());
        Map<String, String> all = new TreeMap<>(shared);
        all.put("METRICS_PORT", Integer.toString(management));
        all.putAll(environment);
        return child(name, command, all, Addresses.http(management).resolve("/readyz"));
    }

    /** A Prometheus that tells nobody but those whom its configuration names. */
    public ChildProcess prometheus(Path program, int port, Path config) throws IOException {
        return child(
                "prometheus",
                List.of(
                        program.toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + workspace.sub("prometheus"),
                        "--storage.tsdb.retention.time=31d",
                        "--web.listen-address=" + Addresses.target(port),
                        "--web.enable-lifecycle",
                        "--enable-feature=exemplar-storage",
                        "--log.level=warn"),
                Map.of(),
                Addresses.http(port).resolve("/-/ready"));
    }

    ChildProcess alertmanager(Path program, int port, Path config) throws IOException {
        return child(
                "alertmanager",
                List.of(
                        program.toString(),
                        "--config.file=" + config,
                        "--storage.path=" + workspace.sub("alertmanager"),
                        "--web.listen-address=" + Addresses.target(port),
                        // Alone, it has nobody to gossip with.
                        "--cluster.listen-address=",
                        "--log.level=warn"),
                Map.of(),
                Addresses.http(port).resolve("/-/ready"));
    }

    private ChildProcess child(String name, List<String> command, Map<String, String> environment, URI readiness)
            throws IOException {
        return new ChildProcess(name, command, environment, workspace.log(name), readiness, reaper);
    }
}
