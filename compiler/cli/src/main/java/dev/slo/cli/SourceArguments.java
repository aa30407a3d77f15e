package dev.slo.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The files that a command reads. */
final class SourceArguments {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "A file, a folder that is searched for .yaml and .yml files, or - for standard input."
                    + " Default: slos/, unless there is a class path")
    private List<String> paths = List.of();

    /** The paths that were given. */
    List<String> paths() {
        return paths;
    }
}
