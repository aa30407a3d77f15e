package dev.slo.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slo} itself: names the commands. */
@Command(
        name = "slo",
        versionProvider = Version.class,
        header = "Service level objectives as code.",
        description = {
            "",
            "Reads service level objectives from YAML or Java and compiles them into Prometheus rules that are"
                    + " traffic-weighted, cheap and proven by generated tests, and into the routes, dashboards and"
                    + " runbooks around them.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  slo compile                      # slos/ -> generated/",
            "  slo compile --check              # exit 1 when generated/ is not current",
            "  slo validate --format sarif -    # check standard input",
            "  slo explain sli.events           # what does this diagnostic mean?",
            "",
            "'slo COMMAND --help' tells more about a command."
        })
final class Slo implements Runnable {

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final GlobalOptions global = new GlobalOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
