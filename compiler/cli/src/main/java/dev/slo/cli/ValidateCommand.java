package dev.slo.cli;

import dev.slo.compiler.pipeline.Loaded;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code slo validate}: diagnostics and nothing else. */
@Command(
        name = "validate",
        header = "Check specs and report what is wrong with them.",
        description = {
            "",
            "Loads and validates all specs together, so that what only two files show, such as a duplicate SLO,"
                    + " is found. Diagnostics go to standard error as text, or to standard output as JSON or SARIF 2.1.0."
                    + " 'slo explain CODE' tells more about each.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  slo validate",
            "  slo validate slos/api.yaml other/",
            "  generate-specs | slo validate -",
            "  slo validate --classpath target/classes --provider com.acme.ApiSlos",
            "  slo validate --format sarif > slo.sarif"
        })
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final SpecArguments specs = new SpecArguments();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = specs.load(console);
        report.print(loaded, console);
        return loaded.hasErrors() ? ExitCode.INPUT : ExitCode.DONE;
    }
}
