package dev.slo.maven;

import dev.slo.compiler.pipeline.Providers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The module's classes that declare SLOs in Java.
 *
 * @param names the classes; none when the module has no SLOs in Java
 * @param classPath where they and what they need are found
 */
record ProviderSet(List<String> names, List<String> classPath) {

    /** No SLOs in Java. */
    static final ProviderSet NONE = new ProviderSet(List.of(), List.of());

    /** Copies the lists. */
    ProviderSet {
        names = List.copyOf(names);
        classPath = List.copyOf(classPath);
    }

    /**
     * The providers of a module. Those that its dependencies list are the dependencies' own affair.
     *
     * @param named what the user names; may be empty
     * @param classes the folder of the module's classes, whose list for service loaders is taken otherwise
     * @param classPath of the module; what does not exist, as no module was built there, is left out
     */
    static ProviderSet of(List<String> named, String classes, List<String> classPath) throws IOException {
        List<String> names = named.isEmpty() ? Providers.listedIn(classes) : named;
        return new ProviderSet(
                names,
                classPath.stream()
                        .distinct()
                        .filter(entry -> Files.exists(Path.of(entry)))
                        .toList());
    }

    /** Whether the module has no SLOs in Java. */
    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Everything that may change what the providers answer. */
    void describe(Inputs inputs) throws IOException {
        names.forEach(inputs::add);
        if (!isEmpty()) {
            for (String entry : classPath) {
                inputs.add(Path.of(entry));
            }
        }
    }
}
