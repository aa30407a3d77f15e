package dev.slo.cli;

import dev.slo.compiler.output.Drift;
import dev.slo.compiler.pipeline.Loaded;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command tells what it found. */
final class ReportOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How diagnostics are printed: ${COMPLETION-CANDIDATES}. Default: text")
    private Format format = Format.text;

    @Mixin
    private final GlobalOptions global = new GlobalOptions();

    /** Tells the diagnostics. */
    void print(Loaded loaded, Console console) {
        Specs.print(loaded, format, console, global.colour());
    }

    /** Tells the diagnostics, and how a folder differs. */
    void print(Loaded loaded, Drift drift, Console console) {
        Specs.print(loaded, drift, format, console, global.colour());
    }
}
