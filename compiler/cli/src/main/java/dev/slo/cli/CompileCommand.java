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

/** {@code slo compile}: specs in, files for every target out. */
@Command(
        name = "compile",
        header = "Compile specs into rules, tests that prove them, routes, dashboards and runbooks.",
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
            "  slo compile --target prometheus,catalog",
            "  slo compile --alertmanager-base ops/alertmanager.yml",
            "  slo compile --check        # in CI: are the committed files current?"
        })
final class CompileCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final SpecArguments specs = new SpecArguments();

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

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final AlertmanagerOption alertmanager = new AlertmanagerOption();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    CompileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = alertmanager.addTo(runbooks.addTo(specs.load(console)));
        Checked<Compilation> compiled =
                Progress.of("compiling", console, () -> Compiler.compile(loaded, target.targets()));
        Loaded told = loaded.saying(compiled.diagnostics());
        Optional<Compilation> compilation = compiled.value();
        if (compilation.isEmpty()) {
            report.print(told, console);
            return ExitCode.INPUT;
        }
        OutputFolder folder = new OutputFolder(out).part(compilation.get()::owns);
        return check
                ? check(told, folder.drift(compilation.get().artefacts()))
                : write(told, folder, compilation.get());
    }

    private int check(Loaded loaded, Drift drift) {
        report.print(loaded, drift, console);
        if (drift.isEmpty()) {
            console.err().println(out + ": up to date");
            return ExitCode.DONE;
        }
        console.err()
                .println(out + ": " + DriftReport.summary(drift) + "; run 'slo compile" + target.asGiven()
                        + "' and commit the result");
        return ExitCode.INPUT;
    }

    private int write(Loaded loaded, OutputFolder folder, Compilation compilation) throws IOException {
        report.print(loaded, console);
        Written written = folder.write(compilation.artefacts());
        console.err()
                .println(out + ": " + written.written().size() + " written, " + written.unchanged() + " unchanged, "
                        + written.removed().size() + " removed");
        return ExitCode.DONE;
    }
}
