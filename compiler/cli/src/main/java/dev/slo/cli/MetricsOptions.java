package dev.slo.cli;

import dev.slo.compiler.pipeline.MetricsSources;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.compiler.remote.Address;
import dev.slo.compiler.remote.Limits;
import dev.slo.diagnostic.Checked;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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

    @Option(
            names = "--connect-timeout",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long a server may take to accept the connection. Default: 5")
    private int connectSeconds = 5;

    @Option(
            names = "--read-timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long a server may take to answer. Default: 10")
    private int readSeconds = 10;

    /** Reads all of them; a file that cannot be read is an error among the diagnostics. */
    Checked<List<Source>> read(Console console) throws IOException {
        if (connectSeconds < 1 || readSeconds < 1) {
            throw new ParameterException(command.commandLine(), "a time-out is at least 1 second");
        }
        Limits limits = new Limits(
                Duration.ofSeconds(connectSeconds), Duration.ofSeconds(readSeconds), MetricsSources.MOST_BYTES);
        return sources().read(limits, files -> SourceFiles.read(files, console.in()));
    }

    /** Refuses addresses where files belong, without repeating what may hold credentials. */
    void requireNoAddressAmong(List<String> paths) {
        if (paths.stream().anyMatch(Address::isMeantBy)) {
            throw new ParameterException(command.commandLine(), "an address of metrics belongs behind --metrics");
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
