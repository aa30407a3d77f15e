package dev.slo.cli;

import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The Alertmanager configuration that the part about SLOs is put into. */
final class AlertmanagerOption {

    @Option(
            names = "--alertmanager-base",
            paramLabel = "FILE",
            description =
                    "An Alertmanager configuration, which stays as it is; the routes for SLOs are put into a copy,"
                            + " alertmanager/alertmanager.yml. Default: " + Loaded.USUAL_ALERTMANAGER_BASE
                            + ", where there is one")
    private Optional<String> file = Optional.empty();

    /** Adds it to the specs, or says why it cannot be read. */
    Loaded addTo(Loaded specs) {
        return file.or(AlertmanagerOption::usual)
                .map(name -> specs.with(SourceFiles.readFile(Path.of(""), name), Loaded::withAlertmanagerBase))
                .orElse(specs);
    }

    private static Optional<String> usual() {
        return Optional.of(Loaded.USUAL_ALERTMANAGER_BASE).filter(usual -> Files.isRegularFile(Path.of(usual)));
    }
}
