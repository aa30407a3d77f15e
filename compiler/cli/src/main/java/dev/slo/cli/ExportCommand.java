package dev.slo.cli;

import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.SourceExport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slo export}: specs as the other front end's source. */
@Command(
        name = "export",
        header = "Print specs as Java or as YAML.",
        description = {
            "",
            "Prints what was loaded as the source of the other front end, or of the same one in its shortest form. Both"
                    + " say the same: what is printed, loaded again, compiles to the same bytes. Comments are lost.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  slo export --java slos/api.yaml --class com.acme.ApiSlos > ApiSlos.java",
            "  slo export --yaml --classpath target/classes > slos/api.yaml"
        })
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final SpecArguments specs = new SpecArguments();

    @ArgGroup(multiplicity = "1")
    private Language language = new Language();

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            defaultValue = "ExportedSlos",
            description = "The class to declare, with its package. Default: ExportedSlos")
    private String className = "ExportedSlos";

    @Mixin
    private final GlobalOptions global = new GlobalOptions();

    /** What to print. */
    private static final class Language {
        @Option(names = "--java", description = "Print a class that implements SloProvider.")
        private boolean java;

        @Option(names = "--yaml", description = "Print YAML documents.")
        @SuppressWarnings("UnusedVariable") // what is not Java is YAML
        private boolean yaml;
    }

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = specs.load(console);
        Specs.print(loaded, Format.text, console, global.colour());
        if (loaded.hasErrors()) {
            return ExitCode.INPUT;
        }
        console.out().print(language.java ? SourceExport.java(loaded, className) : SourceExport.yaml(loaded));
        return ExitCode.DONE;
    }
}
