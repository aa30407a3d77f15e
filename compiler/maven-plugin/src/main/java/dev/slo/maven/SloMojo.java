package dev.slo.maven;

import dev.slo.compiler.output.FileTrouble;
import dev.slo.compiler.output.SingleFile;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.report.JsonReport;
import dev.slo.compiler.report.SarifReport;
import dev.slo.diagnostic.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals do: load the module's specs, tell what there is to say about them, and then their own work. */
abstract sealed class SloMojo extends AbstractMojo permits BuiltModuleMojo, ValidateMojo {

    /** Do nothing. */
    @Parameter(property = "slo.skip", defaultValue = "false")
    private boolean skip;

    /**
     * YAML files, and folders that are searched for <code>.yaml</code> and <code>.yml</code> files at any depth. By
     * default the module's folder <code>slos</code>; a module without it has no SLOs in YAML.
     */
    @Parameter(property = "slo.sources")
    private List<File> sources = List.of();

    /** Whether a warning fails the build, as an error does. */
    @Parameter(property = "slo.failOnWarning", defaultValue = "false")
    private boolean failOnWarning;

    /** The file that the diagnostics are written to: as SARIF when its name ends in <code>.sarif</code>, else as JSON. */
    @Parameter(property = "slo.reportFile", defaultValue = "${project.build.directory}/slo/diagnostics.json")
    private File reportFile;

    /** Where stamps are kept, by which a goal knows that nothing has changed since it last succeeded. */
    @Parameter(defaultValue = "${project.build.directory}/slo/stamps", readonly = true)
    private File stampDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("slo.skip is set: nothing is done");
            return;
        }
        try {
            run();
        } catch (IOException trouble) {
            throw said(FileTrouble.describe(trouble), trouble);
        } catch (UncheckedIOException trouble) {
            throw said(String.valueOf(trouble.getMessage()), trouble);
        }
    }

    /** Without its cause, the text of which Maven would print behind the message; {@code mvn -X} tells it. */
    private MojoExecutionException said(String message, Exception trouble) {
        getLog().debug(trouble);
        return new MojoExecutionException(message);
    }

    /** The module's SLOs in Java, where its classes are there. */
    abstract ProviderSet providers() throws IOException, MojoFailureException;

    /** Names whatever the goal's work depends on beyond the specs: its own parameters, and files that it made. */
    abstract void describe(Inputs inputs) throws IOException;

    /** Does the goal's own work, on specs without errors. */
    abstract void work(Loaded loaded) throws IOException, MojoFailureException;

    /** Sees to what an earlier build of a module left behind that has no SLOs now. */
    void workWithoutSpecs() throws IOException, MojoFailureException {
        getLog().debug("the module has no SLOs");
    }

    /** Tells what there is to say, as {@link #tell(Loaded, File)} does, in the goal's own report. */
    final void tell(Loaded loaded) throws IOException, MojoFailureException {
        tell(loaded, reportFile);
    }

    /** A path as it is told to the user. */
    final String shown(File file) {
        return workspace().show(file.toPath());
    }

    /** The folder that Maven was started for. */
    final Workspace workspace() {
        return new Workspace(Path.of(session.getExecutionRootDirectory()));
    }

    /** The module. */
    final MavenProject project() {
        return project;
    }

    /** The module's folder. */
    final File module() {
        return project.getBasedir();
    }

    /**
     * Tells what there is to say: in a file, and in the log unless an earlier goal of this build has told it.
     *
     * @throws MojoFailureException when it is bad enough to fail the build
     */
    final void tell(Loaded loaded, File report) throws IOException, MojoFailureException {
        SingleFile.write(report.toPath(), content(loaded, report));
        Findings findings = new Findings(loaded.diagnostics(), failOnWarning);
        findings.print(getLog(), this::isNews);
        if (findings.areFatal()) {
            throw new MojoFailureException(findings.summary() + "; report: " + shown(report));
        }
    }

    /** The name tells the format, as other programs go by it, too. */
    private String content(Loaded loaded, File report) {
        return report.getName().endsWith(".sarif")
                ? SarifReport.print(
                        loaded.diagnostics(),
                        execution.getMojoDescriptor().getPluginDescriptor().getVersion())
                : JsonReport.print(loaded.diagnostics(), loaded.sources().size());
    }

    /** Several goals of one build find the same; Maven keeps what they told for each module. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // Maven's map has no type
    private boolean isNews(Diagnostic diagnostic) {
        Map told = getPluginContext();
        return told.putIfAbsent("told: " + diagnostic, true) == null;
    }

    private void run() throws IOException, MojoFailureException {
        ModuleSpecs specs = new ModuleSpecs(workspace().read(sources, module()), providers());
        if (specs.areAbsent()) {
            workWithoutSpecs();
            return;
        }
        Stamp stamp =
                new Stamp(stampDirectory.toPath().resolve(execution.getGoal() + "-" + execution.getExecutionId()));
        if (specs.areReadable() && stamp.shows(digest(specs))) {
            getLog().debug("nothing has changed since the last success");
            return;
        }
        stamp.clear();
        Loaded loaded = specs.load();
        tell(loaded);
        work(loaded);
        stamp.set(digest(specs));
    }

    private String digest(ModuleSpecs specs) throws IOException {
        Inputs inputs = new Inputs();
        inputs.add(execution.getMojoDescriptor().getPluginDescriptor());
        inputs.add(String.valueOf(failOnWarning));
        inputs.add(reportFile.getPath());
        specs.describe(inputs);
        describe(inputs);
        return inputs.digest();
    }
}
