package dev.slo.sample.demo.samples;

import dev.slo.sample.demo.config.AlertmanagerConfig;
import dev.slo.sample.demo.config.PrometheusConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The configuration files of Prometheus and Alertmanager in a stack: those of the containers, aimed at this machine.
 *
 * @param checkout where those of the containers and the rules are
 * @param options of the stack
 * @param addresses of what is scraped and told
 * @param folder that they are written to
 */
record ServerConfigurations(Checkout checkout, StackOptions options, Addresses addresses, Path folder) {

    static final String API_JOB = "sampleapi";
    static final String WORKER_JOB = "sampleworker";
    private static final String LOAD_JOB = "loadgen";

    /** That of an Alertmanager of which every receiver tells the inbox. */
    Path alertmanager(URI inbox) throws IOException {
        String config = AlertmanagerConfig.from(Files.readString(checkout.alertmanagerTemplate()), inbox);
        return Files.writeString(folder.resolve("alertmanager.yml"), config);
    }

    /**
     * That of a Prometheus with the rules of what it scrapes.
     *
     * @param alertmanager whether there is an Alertmanager to be told
     */
    Path prometheus(boolean alertmanager) throws IOException {
        SortedMap<String, String> targets = new TreeMap<>();
        targets.put(API_JOB, Addresses.target(addresses.apiManagement()));
        targets.put(WORKER_JOB, Addresses.target(addresses.workerManagement()));
        if (options.load()) {
            targets.put(LOAD_JOB, Addresses.target(addresses.loadManagement()));
        }
        PrometheusConfig config = new PrometheusConfig(
                targets,
                checkout.ruleFiles(targets.keySet()),
                alertmanager ? Optional.of(Addresses.target(addresses.alertmanager())) : Optional.empty());
        return Files.writeString(
                folder.resolve("prometheus.yml"), config.from(Files.readString(checkout.prometheusTemplate())));
    }
}
