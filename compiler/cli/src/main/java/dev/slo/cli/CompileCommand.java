package dev.slo.cli;

import dev.slo.cli.render.DriftReport;
import dev.slo.compiler.output.Drift;
import dev.slo.compiler.output.OutputFolder;
import dev.slo.compiler.output.Written;
import dev.slo.compiler.pipeline.Compilation;
import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slo compile}: specs in, rule files out. */
@Command(
        name = "compile",
        header = "Compile specs into Prometheus rules and the tests that prove them.",
        description = {
            "",
            "Loads, validates, plans and emits. Nothing is written unless all specs are free of errors, and writing is"
                    + " all or nothing. Files of an earlier compile that are no longer made are removed; whatever else is"
                    + " in the folder stays as it is.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  slo compile",
            "  slo compile slos/api.yaml --out build/slo",
            "  slo compile --classpath target/classes --provider com.acme.ApiSlos",
            "  slo compile --check        # in CI: are the committed files current?"
        })
final class CompileCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final SourceArguments sources = new SourceArguments();

    @Mixin
    private final ProviderOptions providers = new ProviderOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = "generated/",
            description = "The folder to write to. Default: generated/")
    private Path out = Path.of("generated");

    @Mixin
    private final RunbookOptions runbooks = new RunbookOptions();

    @Option(names = "--check", description = "Write nothing; show how the folder differs, and exit 1 if it does.")
    private boolean check;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            defaultValue = "prometheus",
            description = "What to compile for: ${COMPLETION-CANDIDATES}. Default: prometheus")
    @SuppressWarnings("UnusedVariable") // there is one target so far: naming another is refused
    private Target target = Target.prometheus;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How diagnostics are printed: ${COMPLETION-CANDIDATES}. Default: text")
    private Format format = Format.text;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CompileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = runbooks.addTo(Specs.load(sources.paths(), providers, console), console);
        Checked<Compilation> compiled = Compiler.compile(loaded);
        Specs.print(loaded.saying(compiled.diagnostics()), format, console, common.colour());
        Optional<Compilation> compilation = compiled.value();
        if (compilation.isEmpty()) {
            return ExitCode.INPUT;
        }
        OutputFolder folder = new OutputFolder(out);
        return check
                ? check(folder.drift(compilation.get().artefacts()))
                : written(folder.write(compilation.get().artefacts()));
    }

    private int check(Drift drift) {
        if (drift.isEmpty()) {
            console.err().println(out + ": up to date");
            return ExitCode.DONE;
        }
        console.out().print(DriftReport.print(drift, common.colour().on(console, console.outIsTerminal())));
        console.err().println(out + ": " + DriftReport.summary(drift) + "; run 'slo compile' and commit the result");
        return ExitCode.INPUT;
    }

    private int written(Written written) {
        console.err()
                .println(out + ": " + written.written().size() + " written, " + written.unchanged() + " unchanged, "
                        + written.removed().size() + " removed");
        return ExitCode.DONE;
    }
}
