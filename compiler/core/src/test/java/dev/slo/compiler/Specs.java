package dev.slo.compiler;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.model.Service;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The specs in the test resources, and what emitters make of them. */
public final class Specs {

    private Specs() {}

    /** The service of {@code specs/<name>.yaml}. */
    public static Service service(String name) {
        try (InputStream in = Specs.class.getResourceAsStream("/specs/" + name + ".yaml")) {
            byte[] bytes = java.util.Objects.requireNonNull(in, name).readAllBytes();
            List<ServiceSpec> specs =
                    YamlFrontEnd.read(name + ".yaml", bytes).value().orElseThrow();
            return specs.get(0).service();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its plan. */
    public static ServicePlan plan(String name) {
        return Planner.plan(service(name));
    }

    /** Writes what emitters make of a plan into a folder; the files' paths in the order of the artefacts. */
    public static List<Path> write(Path folder, ServicePlan plan, Emitter... emitters) {
        List<Path> files = new ArrayList<>();
        for (Emitter emitter : emitters) {
            for (Artefact artefact : emitter.emit(List.of(plan))) {
                Path file = folder.resolve(artefact.path());
                try {
                    Files.createDirectories(file.getParent());
                    files.add(Files.writeString(file, artefact.content()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }
}
