package dev.slo.cli;

import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.SourceFiles;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What runbooks are made from. */
final class RunbookOptions {

    @Option(
            names = "--runbook-template",
            paramLabel = "FILE",
            description = "A FreeMarker template that runbooks are made from. Default: the standard one")
    private Optional<String> template = Optional.empty();

    /** The specs with the template; when it cannot be read, with an error. */
    Loaded addTo(Loaded specs) {
        return template.map(name -> specs.with(SourceFiles.readFile(Path.of(""), name), Loaded::withRunbookTemplate))
                .orElse(specs);
    }
}
