package dev.slo.cli;

import dev.slo.cli.render.SheetText;
import dev.slo.cli.render.Style;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.SloSheets;
import dev.slo.compiler.report.MarkdownText;
import dev.slo.compiler.review.SloSheet;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Explanation;
import dev.slo.diagnostic.Spelling;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code slo explain}: a diagnostic's page, or an SLO in plain words. */
@Command(
        name = "explain",
        header = "Explain a diagnostic, or an SLO.",
        description = {
            "",
            "For the code of a diagnostic: what it means, why it matters, how to fix it. For an SLO: its budget in minutes"
                    + " and events, its alerts, how soon they notice outages of different size, and what its rules cost.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  slo explain objective.out-of-range",
            "  slo explain shop/orders",
            "  slo explain orders slos/shop.yaml"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "CODE|SLO",
            index = "0",
            description =
                    "A diagnostic's code, an SLO as SERVICE/SLO, or an SLO's name where it is the only one of it.")
    private String topic = "";

    @Parameters(
            paramLabel = "PATH",
            index = "1..*",
            description = "Where to look for the SLO: files, folders, or - for standard input. Default: slos/")
    private List<String> paths = List.of();

    @Mixin
    private final ProviderOptions providers = new ProviderOptions();

    @Mixin
    private final GlobalOptions global = new GlobalOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return topic.contains(".") ? explainCode() : explainSlo();
    }

    private int explainCode() {
        List<String> codes = Explanation.codes().stream().map(Code::value).toList();
        if (!codes.contains(topic)) {
            return unknown("diagnostic", codes);
        }
        Explanation.of(new Code(topic)).ifPresent(page -> console.out().print(MarkdownText.print(page, style())));
        return ExitCode.DONE;
    }

    private int explainSlo() throws IOException {
        Loaded loaded = Specs.load(paths, providers, console);
        if (loaded.hasErrors()) {
            Specs.print(loaded, Format.text, console, global.colour());
            return ExitCode.INPUT;
        }
        List<SloSheet> sheets = SloSheets.named(topic, loaded);
        if (sheets.isEmpty()) {
            return unknown("SLO", SloSheets.names(loaded));
        }
        if (sheets.size() > 1) {
            console.err().println("slo: there are several SLOs '" + topic + "':");
            sheets.forEach(sheet -> console.err().println("  " + sheet.name()));
            return ExitCode.INPUT;
        }
        console.out().print(SheetText.print(sheets.get(0), style()));
        return ExitCode.DONE;
    }

    private int unknown(String kind, List<String> known) {
        console.err().println("slo: there is no " + kind + " '" + topic + "'");
        Optional<String> nearest = Spelling.nearest(topic, known);
        if (nearest.isPresent()) {
            console.err().println("did you mean '" + nearest.get() + "'?");
        } else {
            console.err().println("there are:");
            known.forEach(name -> console.err().println("  " + name));
        }
        return ExitCode.INPUT;
    }

    private Style style() {
        return global.colour().on(console, console.outIsTerminal());
    }
}
