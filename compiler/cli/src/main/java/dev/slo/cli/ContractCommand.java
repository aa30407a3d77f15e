package dev.slo.cli;

import dev.slo.compiler.pipeline.Contracts;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import dev.slo.contract.ContractOptions;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slo contract}: specs against what services expose. */
@Command(
        name = "contract",
        header = "Check specs against the metrics that services really expose.",
        description = {
            "",
            "Finds what makes an SLI lie: metrics, labels and values that do not exist, thresholds that are no bucket,"
                    + " gauges that are counted, error series that are born with the first failure. Labels that Prometheus"
                    + " adds when it scrapes (job, instance) are not part of the metrics; matchers on them are passed over,"
                    + " unless --label tells their value.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  slo contract --metrics http://localhost:8080/metrics",
            "  slo contract --metrics metrics.txt --label job=shop slos/shop.yaml",
            "  curl -s https://shop.example.com/metrics | slo contract --metrics - --service shop"
        })
final class ContractCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final SpecArguments specs = new SpecArguments();

    @Mixin
    private final MetricsOptions metrics = new MetricsOptions();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description = "Check only the specs of this service; may be given several times. Default: all")
    private List<String> services = List.of();

    @Option(
            names = "--label",
            paramLabel = "NAME=VALUE",
            description = "A label that Prometheus adds to these metrics, to be checked, too.")
    private Map<String, String> labels = Map.of();

    @Option(
            names = "--target-label",
            paramLabel = "NAME",
            description = "A further label that Prometheus adds, besides job and instance; not checked.")
    private List<String> targetLabels = List.of();

    @Option(
            names = "--max-series",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Warn when a selector matches more series than that. Default: 10000")
    private int mostSeries = ContractOptions.DEFAULT.mostSeries();

    @Option(
            names = "--max-groups",
            paramLabel = "N",
            defaultValue = "200",
            description = "Warn when groupBy makes more SLOs than that. Default: 200")
    private int mostGroups = ContractOptions.DEFAULT.mostGroups();

    @Option(names = "--strict", description = "Fail on warnings, too.")
    private boolean strict;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    ContractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        metrics.requireOnlySpecsAmong(specs.paths());
        Loaded loaded = specs.load(console);
        if (loaded.hasErrors()) {
            report.print(loaded, console);
            return ExitCode.INPUT;
        }
        Loaded chosen = Contracts.only(services, loaded);
        if (chosen.specs().isEmpty()) {
            console.err().println("slo: no spec is of the service " + String.join(" or ", services));
            return ExitCode.INPUT;
        }
        Checked<List<Source>> read = Progress.of("reading metrics", console, () -> metrics.read(console));
        Loaded checked = new Contracts(options(), labels)
                .check(chosen, read.value().orElseGet(List::of))
                .with(read.diagnostics());
        report.print(checked, console);
        Severity mildest = strict ? Severity.WARNING : Severity.ERROR;
        return checked.diagnostics().stream().anyMatch(found -> found.severity().compareTo(mildest) <= 0)
                ? ExitCode.INPUT
                : ExitCode.DONE;
    }

    private ContractOptions options() {
        return ContractOptions.DEFAULT
                .withTargetLabels(targetLabels)
                .withMostSeries(mostSeries)
                .withMostGroups(mostGroups);
    }
}
