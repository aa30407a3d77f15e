package dev.slo.cli;

import dev.slo.compiler.pipeline.MetricsSources;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.compiler.remote.Address;
import dev.slo.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command gets the metrics of services from. */
final class MetricsOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--metrics",
            paramLabel = "URL|FILE",
            required = true,
            description = "Where the services expose their metrics, as Prometheus text or OpenMetrics: an http or https"
                    + " address, a file, or - for standard input. Several are taken together.")
    private List<String> places = List.of();

    @Mixin
    private final TimeoutOptions timeouts = new TimeoutOptions(10);

    /** Reads all of them; a file that cannot be read is an error among the diagnostics. */
    Checked<List<Source>> read(Console console) throws IOException {
        return sources()
                .read(
                        timeouts.limits(MetricsSources.MOST_BYTES),
                        files -> SourceFiles.readFiles(Path.of(""), files, console.in()));
    }

    /** Refuses what cannot be a spec: an address, told without repeating its credentials, and what metrics are read from. */
    void requireOnlySpecsAmong(List<String> paths) {
        if (paths.stream().anyMatch(Address::isMeantBy)) {
            throw new ParameterException(command.commandLine(), "an address of metrics belongs behind --metrics");
        }
        if (places.contains(SourceFiles.DASH) && paths.contains(SourceFiles.DASH)) {
            throw new ParameterException(
                    command.commandLine(),
                    "standard input holds either the metrics or specs: name one of them as a file");
        }
    }

    private MetricsSources sources() {
        try {
            return MetricsSources.of(places);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--metrics: " + e.getMessage());
        }
    }
}
