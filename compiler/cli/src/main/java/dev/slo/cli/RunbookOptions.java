package dev.slo.cli;

import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.diagnostic.Checked;
import java.io.File;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What runbooks are made from. */
final class RunbookOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--runbook-template",
            paramLabel = "FILE",
            description = "A FreeMarker template that runbooks are made from. Default: the standard one")
    private Optional<String> template = Optional.empty();

    /** The specs with the template; when it cannot be read, with an error. */
    Loaded addTo(Loaded loaded, Console console) {
        if (template.isEmpty()) {
            return loaded;
        }
        if (template.get().equals("-") || new File(template.get()).isDirectory()) {
            throw new ParameterException(command.commandLine(), "--runbook-template: a template is a file");
        }
        Checked<List<Source>> read = SourceFiles.read(List.of(template.get()), console.in());
        Loaded told = loaded.with(read.diagnostics());
        return read.value().orElseGet(List::of).stream()
                .findFirst()
                .map(told::withRunbookTemplate)
                .orElse(told);
    }
}
