package dev.slo.maven;

import dev.slo.compiler.output.Drift;
import dev.slo.compiler.output.OutputFolder;
import dev.slo.compiler.output.SingleFile;
import dev.slo.compiler.pipeline.Compilation;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails the build when committed files are not what a compile of the module's specs makes. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class CheckMojo extends OutputMojo {

    /** The folder with the files that are committed. */
    @Parameter(property = "slo.committedDirectory", defaultValue = "${project.basedir}/generated")
    private File committedDirectory;

    /** The file that differences are written to, as a patch that makes the committed files current. */
    @Parameter(property = "slo.driftFile", defaultValue = "${project.build.directory}/slo/drift.patch")
    private File driftFile;

    @Override
    File folder() {
        return committedDirectory;
    }

    @Override
    void describe(Inputs inputs) throws IOException {
        super.describe(inputs);
        inputs.add(driftFile.getPath());
    }

    @Override
    void work(Compilation compilation, OutputFolder committed) throws IOException, MojoFailureException {
        Drift drift = committed.drift(compilation.artefacts());
        SingleFile.write(
                driftFile.toPath(),
                drift.changes().stream().map(Drift.Change::diff).collect(Collectors.joining()));
        if (drift.isEmpty()) {
            return;
        }
        String folder = shown(committedDirectory);
        for (Drift.Change change : drift.changes()) {
            getLog().error(folder + "/" + change.path() + ": "
                    + change.kind().name().toLowerCase(Locale.ROOT));
        }
        throw new MojoFailureException(folder + " is not what the specs say; run '" + remedy()
                + "' and commit the result; differences: " + shown(driftFile));
    }

    /** To be run where this build was; Maven takes a relative folder from the module. */
    private String remedy() throws IOException, MojoFailureException {
        String module = shown(module());
        String folder =
                module().toPath().relativize(committedDirectory.toPath()).toString();
        String option = "-Dslo.outputDirectory=" + folder.replace(File.separatorChar, '/');
        return "mvn" + (module.isEmpty() ? "" : " -pl " + quoted(module))
                + (providers().isEmpty() ? "" : " process-classes") + " slo:compile " + quoted(option)
                + targetsAsGiven();
    }

    private static String quoted(String word) {
        return word.contains(" ") ? '"' + word + '"' : word;
    }
}
