package dev.slo.maven;

import dev.slo.compiler.output.OutputFolder;
import dev.slo.compiler.output.Written;
import dev.slo.compiler.pipeline.Loaded;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles the module's specs, in YAML and in Java, into Prometheus rules and the tests that prove them. Nothing is written unless all specs
 * are free of errors, and writing is all or nothing.
 */
@Mojo(
        name = "compile",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class CompileMojo extends OutputMojo {

    /**
     * The folder to write to. Files of an earlier compile that are no longer made are removed; whatever else is in the
     * folder stays as it is. Each module and each execution needs a folder of its own.
     */
    @Parameter(property = "slo.outputDirectory", defaultValue = "${project.build.directory}/slo/generated")
    private File outputDirectory;

    @Override
    void describe(Inputs inputs) throws IOException {
        describeTemplate(inputs);
        inputs.add(outputDirectory.getPath());
        inputs.add(new OutputFolder(outputDirectory.toPath()).fingerprint().orElse("none"));
    }

    @Override
    void work(Loaded loaded) throws IOException, MojoFailureException {
        Written written = new OutputFolder(outputDirectory.toPath())
                .write(compiled(loaded).artefacts());
        if (!written.written().isEmpty() || !written.removed().isEmpty()) {
            getLog().info(shown(outputDirectory) + ": " + written.written().size() + " written, " + written.unchanged()
                    + " unchanged, " + written.removed().size() + " removed");
        }
    }
}
