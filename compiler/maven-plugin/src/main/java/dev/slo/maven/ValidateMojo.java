package dev.slo.maven;

import dev.slo.compiler.pipeline.Loaded;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the module's specs in YAML, before anything else is built, and fails the build when they have errors. Specs in
 * Java are checked by the goals that run when they are compiled.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends SloMojo {

    @Override
    ProviderSet providers() {
        return ProviderSet.NONE;
    }

    @Override
    void describe(Inputs inputs) {
        // Nothing but the specs matters.
    }

    @Override
    void work(Loaded loaded) {
        getLog().debug("the specs are valid");
    }
}
