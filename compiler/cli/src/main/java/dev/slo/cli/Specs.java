package dev.slo.cli;

import dev.slo.cli.render.DriftReport;
import dev.slo.cli.render.Report;
import dev.slo.cli.render.TextReport;
import dev.slo.compiler.output.Drift;
import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.compiler.report.JsonReport;
import dev.slo.compiler.report.SarifReport;
import dev.slo.diagnostic.Checked;
import dev.slo.spec.ServiceSpec;
import java.io.IOException;
import java.util.List;

/** What commands do with the specs that a command line names: load them, and tell what there is to say about them. */
final class Specs {

    /** Where specs usually are. */
    private static final List<String> DEFAULT = List.of("slos/");

    private Specs() {}

    /** Reads the paths, asks the providers, and validates everything together. */
    static Loaded load(List<String> paths, ProviderOptions providers, Console console) throws IOException {
        List<String> read = paths.isEmpty() && !providers.areGiven() ? DEFAULT : paths;
        Checked<List<Source>> sources = SourceFiles.read(read, console.in());
        Checked<List<ServiceSpec>> declared = providers.load();
        return Compiler.load(
                        sources.value().orElseGet(List::of), declared.value().orElseGet(List::of))
                .with(sources.diagnostics())
                .with(declared.diagnostics());
    }

    /** Prints the diagnostics: text to standard error with a line that sums up, the others to standard output. */
    static void print(Loaded loaded, Format format, Console console, Colour colour) {
        switch (format) {
            case text -> printText(loaded, console, colour);
            case json -> console.out().print(JsonReport.print(loaded.diagnostics(), files(loaded)));
            case sarif -> console.out().print(SarifReport.print(loaded.diagnostics(), Version.number()));
        }
    }

    /**
     * Prints the diagnostics and how a folder differs. Standard output is one document: as text the differences, as JSON
     * both. SARIF knows places in sources and no differences of folders, so these go to standard error.
     */
    static void print(Loaded loaded, Drift drift, Format format, Console console, Colour colour) {
        if (format == Format.json) {
            console.out().print(JsonReport.print(loaded.diagnostics(), files(loaded), drift));
            return;
        }
        print(loaded, format, console, colour);
        if (format == Format.text) {
            console.out().print(DriftReport.print(drift, colour.on(console, console.outIsTerminal())));
        } else {
            console.err().print(DriftReport.print(drift, colour.on(console, console.errIsTerminal())));
        }
    }

    private static void printText(Loaded loaded, Console console, Colour colour) {
        Report report = report(loaded);
        console.err().print(TextReport.print(report, colour.on(console, console.errIsTerminal())));
        console.err().println(TextReport.summary(report));
    }

    private static Report report(Loaded loaded) {
        return new Report(loaded.diagnostics(), loaded.sources());
    }

    private static int files(Loaded loaded) {
        return loaded.sources().size();
    }
}
