package dev.slo.maven;

import dev.slo.compiler.pipeline.Compilation;
import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.diagnostic.Checked;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that compile: both have to compile the same way, or the one would find what the other made stale. */
abstract sealed class OutputMojo extends BuiltModuleMojo permits CheckMojo, CompileMojo {

    /** A FreeMarker template that runbooks are made from, instead of the standard one. */
    @Parameter(property = "slo.runbookTemplate")
    private @Nullable File runbookTemplate;

    /** Names the template and what it holds. */
    final void describeTemplate(Inputs inputs) {
        template().value().orElseGet(List::of).forEach(inputs::add);
    }

    /**
     * Compiles.
     *
     * @throws MojoFailureException when the template of runbooks is at fault
     */
    final Compilation compiled(Loaded loaded) throws IOException, MojoFailureException {
        Checked<List<Source>> template = template();
        Loaded all = loaded.with(template.diagnostics());
        for (Source source : template.value().orElseGet(List::of)) {
            all = all.withRunbookTemplate(source);
        }
        Checked<Compilation> compiled = Compiler.compile(all);
        if (compiled.hasErrors()) {
            tell(all.saying(compiled.diagnostics()));
        }
        return compiled.value().orElseThrow();
    }

    private Checked<List<Source>> template() {
        return runbookTemplate == null
                ? Checked.of(List.of())
                : SourceFiles.read(workspace().root(), List.of(workspace().show(runbookTemplate.toPath())));
    }
}
