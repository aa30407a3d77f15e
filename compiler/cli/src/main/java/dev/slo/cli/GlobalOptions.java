package dev.slo.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class GlobalOptions {

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description =
                    "When to use colour: ${COMPLETION-CANDIDATES}. 'auto' is on a terminal, unless NO_COLOR is set.")
    private Colour colour = Colour.auto;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    Colour colour() {
        return colour;
    }
}
