package dev.slo.sample.demo.samples;

import dev.slo.model.Service;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checkout of the project, where everything is that the stack is made of.
 *
 * @param root its top folder
 */
public record Checkout(Path root) {

    private static final String SAMPLES = "sample-services";

    /** The checkout that a class of it was built in, from the place of its jar or of its folder of classes. */
    public static Checkout of(Class<?> type) {
        try {
            Path code = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (Path folder = code.toAbsolutePath(); folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve(SAMPLES)) && Files.isDirectory(folder.resolve("slos"))) {
                    return new Checkout(folder);
                }
            }
            throw new IllegalStateException(code + " is not in a checkout of slo");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The program of a sample, such as {@code api}. */
    public Path jar(String sample) {
        return root.resolve(SAMPLES).resolve(sample).resolve("target").resolve("slo-sample-" + sample + ".jar");
    }

    /** The specs of services that measure one of these jobs. */
    public List<Service> services(Collection<String> jobs) throws IOException {
        List<Service> services = new ArrayList<>();
        for (Path file : files(root.resolve("slos"), ".yaml")) {
            if (measures(Files.readString(file), jobs)) {
                YamlFrontEnd.read(file.toString(), Files.readAllBytes(file)).value().stream()
                        .flatMap(List::stream)
                        .map(ServiceSpec::service)
                        .forEach(services::add);
            }
        }
        return services;
    }

    /** The configuration of Prometheus among the containers. */
    public Path prometheusTemplate() {
        return root.resolve("monitoring/prometheus/prometheus.yml");
    }

    /** The configuration of Alertmanager with the generated routes. */
    public Path alertmanagerTemplate() {
        return root.resolve("generated/alertmanager/alertmanager.yml");
    }

    /**
     * The generated rules of services that measure one of these jobs, and the rules written by hand. Rules of services that
     * do not run would only report that their data is missing.
     */
    public List<Path> ruleFiles(Collection<String> jobs) throws IOException {
        List<Path> found = new ArrayList<>(files(root.resolve("monitoring/prometheus/rules"), ".yml"));
        for (Path file : files(root.resolve("generated/prometheus/rules"), ".rules.yml")) {
            if (measures(Files.readString(file), jobs)) {
                found.add(file);
            }
        }
        return found;
    }

    private static boolean measures(String text, Collection<String> jobs) {
        return jobs.stream().anyMatch(job -> text.contains("job=\"" + job + "\""));
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
