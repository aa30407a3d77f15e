package dev.slo.compiler.pipeline;

import dev.slo.compiler.export.JavaSource;
import dev.slo.compiler.export.YamlSource;
import dev.slo.model.Service;
import dev.slo.spec.ServiceSpec;
import java.util.List;

/** Prints specs that were loaded as the source of a front end. */
public final class SourceExport {

    private SourceExport() {}

    /** Services as a class that declares them; see {@link JavaSource}. */
    public static String java(Loaded loaded, String className) {
        return JavaSource.of(className, services(loaded));
    }

    /** Services as YAML documents; see {@link YamlSource}. */
    public static String yaml(Loaded loaded) {
        return YamlSource.of(services(loaded));
    }

    private static List<Service> services(Loaded loaded) {
        return loaded.specs().stream().map(ServiceSpec::service).toList();
    }
}
