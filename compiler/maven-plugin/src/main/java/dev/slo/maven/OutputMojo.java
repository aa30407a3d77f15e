package dev.slo.maven;

import dev.slo.compiler.output.Drift;
import dev.slo.compiler.output.OutputFolder;
import dev.slo.compiler.pipeline.Compilation;
import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.compiler.pipeline.Target;
import dev.slo.diagnostic.Checked;
import java.io.File;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that compile the module's specs for a folder. */
abstract sealed class OutputMojo extends BuiltModuleMojo permits CheckMojo, CompileMojo {

    /**
     * What to compile for, such as <code>prometheus</code>; by default all targets. Files of the others that an earlier
     * compile made stay as they are.
     */
    @Parameter(property = "slo.targets")
    private List<String> targets = List.of();

    /** A FreeMarker template that runbooks are made from, instead of the standard one. */
    @Parameter(property = "slo.runbookTemplate")
    private @Nullable File runbookTemplate;

    /**
     * An Alertmanager configuration, which stays as it is; the routes for SLOs are put into a copy,
     * <code>alertmanager/alertmanager.yml</code>. By default the module's
     * <code>monitoring/alertmanager/base.yml</code>, where there is one.
     */
    @Parameter(property = "slo.alertmanagerBase")
    private @Nullable File alertmanagerBase;

    /** The folder that the compiled files belong to. */
    abstract File folder();

    /** Uses the compiled files. */
    abstract void work(Compilation compilation, OutputFolder folder) throws IOException, MojoFailureException;

    @Override
    void describe(Inputs inputs) throws IOException {
        inputs.add(String.join(",", targets));
        inputs.add("runbookTemplate");
        template().flatMap(Checked::value).ifPresent(inputs::add);
        inputs.add("alertmanagerBase");
        base().flatMap(Checked::value).ifPresent(inputs::add);
        inputs.add(folder().getPath());
        inputs.add(new OutputFolder(folder().toPath()).fingerprint().orElse("none"));
    }

    @Override
    final void work(Loaded loaded) throws IOException, MojoFailureException {
        Loaded own = template()
                .map(file -> loaded.with(file, Loaded::withRunbookTemplate))
                .orElse(loaded);
        Loaded all =
                base().map(file -> own.with(file, Loaded::withAlertmanagerBase)).orElse(own);
        Checked<Compilation> compiled = Compiler.compile(all, chosen());
        tell(all.saying(compiled.diagnostics()));
        Compilation compilation = compiled.value().orElseThrow();
        work(compilation, new OutputFolder(folder().toPath()).part(compilation::owns));
    }

    /**
     * What the module's last SLO compiled to is no longer anybody's. Only what lies in the module is looked at, and not in
     * an aggregator: a folder that several modules share may be full of another one's files.
     */
    @Override
    final void workWithoutSpecs() throws IOException, MojoFailureException {
        super.workWithoutSpecs();
        boolean own = folder().toPath().startsWith(module().toPath())
                && project().getModules().isEmpty();
        Compilation nothing = new Compilation(chosen(), List.of(), List.of());
        OutputFolder left = new OutputFolder(folder().toPath()).part(nothing::owns);
        if (own && left.drift(nothing.artefacts()).changes().stream().anyMatch(OutputMojo::isStale)) {
            work(nothing, left);
        }
    }

    private static boolean isStale(Drift.Change change) {
        return change.kind() == Drift.Kind.STALE;
    }

    /** The targets that were chosen, as a word of a command line; empty for all. */
    final String targetsAsGiven() {
        return targets.isEmpty() ? "" : " -Dslo.targets=" + String.join(",", targets);
    }

    private Set<Target> chosen() throws MojoFailureException {
        if (targets.isEmpty()) {
            return Target.all();
        }
        Set<Target> chosen = EnumSet.noneOf(Target.class);
        for (String name : targets) {
            chosen.add(Target.named(name)
                    .orElseThrow(() -> new MojoFailureException(
                            "targets: there is no '" + name + "'; there are " + Target.all())));
        }
        return chosen;
    }

    private Optional<Checked<Source>> template() {
        return Optional.ofNullable(runbookTemplate).map(this::read);
    }

    private Optional<Checked<Source>> base() {
        return Optional.ofNullable(alertmanagerBase)
                .or(() -> Optional.of(new File(module(), Loaded.USUAL_ALERTMANAGER_BASE))
                        .filter(File::isFile))
                .map(this::read);
    }

    private Checked<Source> read(File file) {
        return SourceFiles.readFile(workspace().root(), shown(file));
    }
}
