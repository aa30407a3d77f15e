package dev.slo.compiler.routing;

import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The services of {@code slos/}. */
final class Samples {

    private static final Path SPECS = Path.of("../../slos");

    private Samples() {}

    static List<ServicePlan> plans() {
        try (Stream<Path> files = Files.list(SPECS)) {
            return files.sorted().map(Samples::plan).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServicePlan plan(Path file) {
        try {
            return Planner.plan(YamlFrontEnd.read(file.toString(), Files.readAllBytes(file))
                    .value()
                    .orElseThrow()
                    .get(0)
                    .service());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
