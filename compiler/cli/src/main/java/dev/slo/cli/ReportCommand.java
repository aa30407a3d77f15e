package dev.slo.cli;

import dev.slo.compiler.output.SingleFile;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Reviews;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slo report}: the catalogue of SLOs as a page. */
@Command(
        name = "report",
        header = "Write the catalogue of SLOs as one HTML page.",
        description = {
            "",
            "The page lists every SLO with its objective, its budget in minutes and events, its alerts and how soon they"
                    + " notice an outage, its owner, its rules and links. It can be searched, sorted and printed, needs no"
                    + " server and no network, and tells everything without JavaScript, too.",
            ""
        },
        footer = {"", "Examples:", "  slo report", "  slo report slos/api.yaml --out build/api.html"})
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final SpecArguments specs = new SpecArguments();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = "slo-report.html",
            description = "The file to write. Default: slo-report.html")
    private Path out = Path.of("slo-report.html");

    @Mixin
    private final GlobalOptions global = new GlobalOptions();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = specs.load(console);
        Specs.print(loaded, Format.text, console, global.colour());
        if (loaded.hasErrors()) {
            return ExitCode.INPUT;
        }
        SingleFile.write(out, Reviews.catalogue(loaded));
        console.err().println(out + ": written");
        return ExitCode.DONE;
    }
}
