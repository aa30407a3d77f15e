package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.Golden;
import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Specs whose CloudWatch files the tests look at. */
final class Plans {

    static final Path GOLDEN = Golden.folder("cloudwatch");

    private Plans() {}

    /** The services of the golden files. */
    static List<ServicePlan> golden() {
        return of(read(GOLDEN.resolve("spec.yaml")));
    }

    /** The services of the samples. */
    static List<ServicePlan> samples() {
        try (Stream<Path> files = Files.list(Path.of("../../slos"))) {
            return files.sorted()
                    .flatMap(file -> of(read(file)).stream())
                    .sorted(Comparator.comparing(plan -> plan.service().name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service {@code shop} with one SLO {@code orders}; the text is what stands behind its objective. */
    static List<ServicePlan> ofOne(String objective, String rest) {
        return of("apiVersion: slo/v1\nservice: shop\nslos:\n  - { name: orders, objective: " + objective + ", " + rest
                + " }\n");
    }

    static List<ServicePlan> of(String yaml) {
        return YamlFrontEnd.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8)).value().orElseThrow().stream()
                .map(spec -> Planner.plan(spec.service()))
                .sorted(Comparator.comparing(plan -> plan.service().name()))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
