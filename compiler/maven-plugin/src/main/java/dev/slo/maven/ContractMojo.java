package dev.slo.maven;

import dev.slo.compiler.pipeline.Contracts;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.MetricsSources;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.compiler.remote.Limits;
import dev.slo.contract.ContractOptions;
import dev.slo.diagnostic.Checked;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks the module's specs against the metrics that it really exposes, and fails the build when a metric, a label, a
 * value or a bucket does not exist.
 */
@Mojo(
        name = "contract",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class ContractMojo extends BuiltModuleMojo {

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), MetricsSources.MOST_BYTES);

    /**
     * Where the module exposes its metrics, as Prometheus text or OpenMetrics: files, and addresses of the schemes http
     * and https. Several are taken together.
     */
    @Parameter(property = "slo.metrics", required = true)
    private List<String> metrics = List.of();

    /** Labels that Prometheus adds to these metrics, with their values, to be checked as well. */
    @Parameter
    private Map<String, String> labels = Map.of();

    /**
     * Further labels that Prometheus adds, besides <code>job</code> and <code>instance</code>; what specs say about them
     * is not checked.
     */
    @Parameter(property = "slo.targetLabels")
    private List<String> targetLabels = List.of();

    /** The file that the findings are written to: as SARIF when its name ends in <code>.sarif</code>, else as JSON. */
    @Parameter(property = "slo.contractReportFile", defaultValue = "${project.build.directory}/slo/contract.json")
    private File contractReportFile;

    /** A service's metrics change without a trace, so no run is like the one before. */
    @Override
    void describe(Inputs inputs) {
        inputs.add(UUID.randomUUID().toString());
    }

    @Override
    void work(Loaded loaded) throws IOException, MojoFailureException {
        Checked<List<Source>> read = sources().read(LIMITS, this::readFiles);
        ContractOptions options = ContractOptions.DEFAULT.withTargetLabels(targetLabels);
        Loaded checked = new Contracts(options, labels)
                .check(loaded, read.value().orElseGet(List::of))
                .with(read.diagnostics());
        tell(checked, contractReportFile);
    }

    private MetricsSources sources() throws MojoFailureException {
        try {
            return MetricsSources.of(metrics);
        } catch (IllegalArgumentException e) {
            getLog().debug(e);
            throw new MojoFailureException("metrics: " + e.getMessage());
        }
    }

    private Checked<List<Source>> readFiles(List<String> files) {
        List<String> names = files.stream()
                .map(file -> workspace().show(module().toPath().resolve(file)))
                .toList();
        return SourceFiles.readFiles(workspace().root(), names, InputStream.nullInputStream());
    }
}
