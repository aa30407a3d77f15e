package dev.slo.micrometer;

import dev.slo.contract.ContractCheck;
import dev.slo.contract.ContractOptions;
import dev.slo.contract.exposition.Exposition;
import dev.slo.contract.exposition.ExpositionParser;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks specs against what a registry exposes at this moment, as a scrape would see it. */
public final class SloContract {

    private static final String SOURCE = "registry";

    private SloContract() {}

    /**
     * Checks with the default options. Use the meters first, as a test of the service does: what no event has made is not
     * there yet.
     *
     * @return what {@link ContractCheck#check} says; empty when everything holds
     * @throws IllegalArgumentException when the registry is no Prometheus registry and holds none
     */
    public static List<Diagnostic> check(List<ServiceSpec> specs, MeterRegistry registry) {
        return check(specs, registry, ContractOptions.DEFAULT);
    }

    /** Checks with options. */
    public static List<Diagnostic> check(List<ServiceSpec> specs, MeterRegistry registry, ContractOptions options) {
        String text = prometheus(registry)
                .map(PrometheusMeterRegistry::scrape)
                .orElseThrow(() -> new IllegalArgumentException("the contract of SLOs with a registry needs a"
                        + " PrometheusMeterRegistry, and this is a "
                        + registry.getClass().getSimpleName()));
        Checked<Exposition> read = ExpositionParser.parse(SOURCE, text);
        Stream<Diagnostic> found =
                read.value().stream().flatMap(exposition -> ContractCheck.check(specs, exposition, options).stream());
        return Stream.concat(read.diagnostics().stream(), found)
                .sorted(Diagnostic.ORDER)
                .toList();
    }

    private static Optional<PrometheusMeterRegistry> prometheus(MeterRegistry registry) {
        if (registry instanceof PrometheusMeterRegistry found) {
            return Optional.of(found);
        }
        return registry instanceof CompositeMeterRegistry composite
                ? composite.getRegistries().stream()
                        .map(SloContract::prometheus)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
