package dev.slo.cli;

import dev.slo.yaml.FormatSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code slo schema}: what an editor needs to complete and check specs. */
@Command(
        name = "schema",
        header = "Print the JSON Schema of the YAML format.",
        description = {
            "",
            "Editors complete and check specs with it. The first line of a spec tells them where it is:"
                    + " '# yaml-language-server: $schema=slo-v1.schema.json', a path relative to the spec.",
            ""
        },
        footer = {"", "Examples:", "  slo schema > slos/slo-v1.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final GlobalOptions global = new GlobalOptions();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(FormatSchema.text());
        return ExitCode.DONE;
    }
}
