package dev.slo.cli;

import dev.slo.compiler.dashboard.DashboardFile;
import dev.slo.compiler.output.SingleFile;
import dev.slo.compiler.pipeline.DashboardFiles;
import dev.slo.compiler.pipeline.InputText;
import dev.slo.compiler.review.DrawnRange;
import dev.slo.compiler.review.Exceptions;
import dev.slo.compiler.review.Preview;
import dev.slo.compiler.review.asked.Answers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slo preview}: dashboards as pictures. */
@Command(
        name = "preview",
        header = "Draw dashboards on one HTML page.",
        description = {
            "",
            "Asks a Prometheus what the panels of dashboards ask, or takes answers that were recorded, and draws every"
                    + " panel in its place. A panel whose queries fail or find nothing is shown as such. The page needs no"
                    + " Grafana, no server and no network.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  slo preview --prometheus http://localhost:9090 --record day.json",
            "  slo preview --prometheus http://localhost:9090 --range 1h --at 2026-05-04T12:00:00Z",
            "  slo preview --data day.json --check --except empty-panels.txt",
            "  slo preview --data day.json --before main/generated generated"
        })
final class PreviewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "PLACE",
            arity = "0..1",
            defaultValue = "generated/",
            description =
                    "A folder that slo has compiled to, a folder of dashboards, or a dashboard. Default: generated/")
    private Path place = Path.of("generated");

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    @Mixin
    private final RangeOption range = new RangeOption();

    @Option(
            names = "--before",
            paramLabel = "PLACE",
            description = "Other versions of the dashboards, to be shown side by side where they differ.")
    private Optional<Path> before = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = "slo-preview.html",
            description = "The file to write. Default: slo-preview.html")
    private Path out = Path.of("slo-preview.html");

    @Option(names = "--check", description = "Exit 1 when a panel fails or shows nothing.")
    private boolean check;

    @Option(
            names = "--except",
            paramLabel = "FILE",
            description = "Panels that may, one on each line: DASHBOARD / PANEL: REASON")
    private Optional<Path> except = Optional.empty();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final GlobalOptions global = new GlobalOptions();

    PreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<DrawnRange> chosen = range.range();
        answers.requirePlace();
        Exceptions exceptions = exceptions();
        Optional<List<DashboardFile>> old =
                before.isPresent() ? Optional.of(DashboardFiles.read(before.get())) : Optional.empty();
        Preview opened = new Preview(old, DashboardFiles.read(place));
        Preview preview = chosen.map(opened::over).orElse(opened);
        Answers found = answers.answers(preview.asks(), console);
        Preview.Drawn drawn = preview.draw(found, exceptions);
        SingleFile.write(out, drawn.html());
        tell(drawn);
        return check && drawn.isAtFault() ? ExitCode.INPUT : ExitCode.DONE;
    }

    private Exceptions exceptions() throws IOException {
        return except.isPresent() ? InputText.read(except.get(), Exceptions::parse) : Exceptions.NONE;
    }

    private void tell(Preview.Drawn drawn) {
        long faults = 0;
        for (Preview.Finding finding : drawn.findings()) {
            if (finding.excuse().isEmpty()) {
                faults++;
                console.err().println(finding.dashboard() + " / " + finding.panel() + ": " + finding.reason());
            }
        }
        drawn.unused().forEach(excused -> console.err()
                .println("not needed any more: " + excused.dashboard() + " / " + excused.panel()));
        console.err()
                .println(out + ": " + drawn.panels() + " panels, " + faults + " at fault, "
                        + (drawn.findings().size() - faults) + " excused");
    }
}
