package dev.slo.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The specs that a command reads. */
final class SourceArguments {

    private static final List<String> DEFAULT = List.of("slos/");

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "A file, a folder that is searched for .yaml and .yml files, or - for standard input. Default: slos/")
    private List<String> paths = List.of();

    /** The paths that were given, else the folder where specs usually are. */
    List<String> paths() {
        return orDefault(paths);
    }

    /** These paths, if there are any, else the folder where specs usually are. */
    static List<String> orDefault(List<String> paths) {
        return paths.isEmpty() ? DEFAULT : paths;
    }
}
