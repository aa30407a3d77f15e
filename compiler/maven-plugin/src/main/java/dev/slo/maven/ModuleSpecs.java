package dev.slo.maven;

import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Providers;
import dev.slo.compiler.pipeline.Source;
import dev.slo.diagnostic.Checked;
import java.io.IOException;
import java.util.List;

/**
 * A module's specs before anybody looked into them.
 *
 * @param sources those in YAML, as far as they could be read
 * @param providers those in Java
 */
record ModuleSpecs(Checked<List<Source>> sources, ProviderSet providers) {

    /** Whether the module has no SLOs, so that there is nothing to do. */
    boolean areAbsent() {
        return areReadable() && yaml().isEmpty() && providers.isEmpty();
    }

    /** Whether every source could be read. */
    boolean areReadable() {
        return !sources.hasErrors();
    }

    /** Loads and validates all of them together. */
    Loaded load() throws IOException {
        if (providers.isEmpty()) {
            return Compiler.load(yaml()).with(sources.diagnostics());
        }
        var declared = Providers.load(providers.classPath(), providers.names());
        return Compiler.load(yaml(), declared.value().orElseGet(List::of))
                .with(sources.diagnostics())
                .with(declared.diagnostics());
    }

    /** Everything that may change what they say. */
    void describe(Inputs inputs) throws IOException {
        yaml().forEach(inputs::add);
        providers.describe(inputs);
    }

    private List<Source> yaml() {
        return sources.value().orElseGet(List::of);
    }
}
