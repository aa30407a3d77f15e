package dev.slo.cli;

import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.diagnostic.Checked;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The Alertmanager configuration that the part about SLOs is put into. */
final class AlertmanagerOption {

    private static final String USUAL = "monitoring/alertmanager/base.yml";

    @Option(
            names = "--alertmanager-base",
            paramLabel = "FILE",
            description =
                    "An Alertmanager configuration, which stays as it is; the routes for SLOs are put into a copy,"
                            + " alertmanager/alertmanager.yml. Default: " + USUAL + ", where there is one")
    private Optional<String> file = Optional.empty();

    /** Adds it to the specs, or says why it cannot be read. */
    Loaded addTo(Loaded specs) {
        Optional<String> chosen =
                file.or(() -> Optional.of(USUAL).filter(usual -> Files.isRegularFile(Path.of(usual))));
        if (chosen.isEmpty()) {
            return specs;
        }
        Checked<List<Source>> read = SourceFiles.read(List.of(chosen.get()), InputStream.nullInputStream());
        Loaded told = specs.with(read.diagnostics());
        return read.value().orElseGet(List::of).stream()
                .findFirst()
                .map(told::withAlertmanagerBase)
                .orElse(told);
    }
}
