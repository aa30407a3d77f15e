package dev.slo.maven;

import dev.slo.compiler.output.OutputFolder;
import dev.slo.compiler.output.Written;
import dev.slo.compiler.pipeline.Compilation;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles the module's specs, in YAML and in Java, into rules, tests that prove them, routes, dashboards and runbooks.
 * Nothing is written unless all specs are free of errors, and writing is all or nothing.
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
    File folder() {
        return outputDirectory;
    }

    @Override
    void work(Compilation compilation, OutputFolder folder) throws IOException {
        Written written = folder.write(compilation.artefacts());
        if (!written.written().isEmpty() || !written.removed().isEmpty()) {
            getLog().info(shown(outputDirectory) + ": " + written.written().size() + " written, " + written.unchanged()
                    + " unchanged, " + written.removed().size() + " removed");
        }
    }
}
