package dev.slo.maven;

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

    /** The folder that the compiled files belong to. */
    abstract File folder();

    /** Uses the compiled files. */
    abstract void work(Compilation compilation, OutputFolder folder) throws IOException, MojoFailureException;

    @Override
    void describe(Inputs inputs) throws IOException {
        inputs.add(String.join(",", targets));
        template().value().orElseGet(List::of).forEach(inputs::add);
        inputs.add(folder().getPath());
        inputs.add(new OutputFolder(folder().toPath()).fingerprint().orElse("none"));
    }

    @Override
    final void work(Loaded loaded) throws IOException, MojoFailureException {
        Checked<List<Source>> template = template();
        Loaded all = loaded.with(template.diagnostics());
        for (Source source : template.value().orElseGet(List::of)) {
            all = all.withRunbookTemplate(source);
        }
        Checked<Compilation> compiled = Compiler.compile(all, chosen());
        if (compiled.hasErrors()) {
            tell(all.saying(compiled.diagnostics()));
        }
        Compilation compilation = compiled.value().orElseThrow();
        work(compilation, new OutputFolder(folder().toPath()).part(compilation::owns));
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

    private Checked<List<Source>> template() {
        return runbookTemplate == null
                ? Checked.of(List.of())
                : SourceFiles.read(workspace().root(), List.of(workspace().show(runbookTemplate.toPath())));
    }
}
