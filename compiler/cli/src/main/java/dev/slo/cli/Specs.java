package dev.slo.cli;

import dev.slo.cli.render.JsonReport;
import dev.slo.cli.render.Report;
import dev.slo.cli.render.SarifReport;
import dev.slo.cli.render.TextReport;
import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.diagnostic.Checked;
import java.util.List;

/** What commands do with the specs that a command line names: load them, and tell what there is to say about them. */
final class Specs {

    private Specs() {}

    /** Reads, loads and validates the paths. */
    static Loaded load(List<String> paths, Console console) {
        Checked<List<Source>> sources = SourceFiles.read(paths, console.in());
        return Compiler.load(sources.value().orElseGet(List::of)).with(sources.diagnostics());
    }

    /** Prints the diagnostics: text to standard error with a line that sums up, the others to standard output. */
    static void print(Loaded loaded, Format format, Console console, Colour colour) {
        Report report = new Report(loaded.diagnostics(), loaded.sources());
        switch (format) {
            case text -> {
                console.err().print(TextReport.print(report, colour.on(console, console.errIsTerminal())));
                console.err().println(TextReport.summary(report));
            }
            case json -> console.out().print(JsonReport.print(report));
            case sarif -> console.out().print(SarifReport.print(report, Version.number()));
        }
    }
}
