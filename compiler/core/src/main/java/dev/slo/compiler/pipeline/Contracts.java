package dev.slo.compiler.pipeline;

import dev.slo.contract.ContractCheck;
import dev.slo.contract.ContractOptions;
import dev.slo.contract.exposition.Exposition;
import dev.slo.contract.exposition.ExpositionParser;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Specs against what services expose.
 *
 * @param options what the check takes for granted
 * @param labels that Prometheus adds to all metrics, with their values
 */
public record Contracts(ContractOptions options, Map<String, String> labels) {

    /** Copies the labels; those that are told are checked. */
    public Contracts {
        labels = Map.copyOf(labels);
        options = options.withoutTargetLabels(labels.keySet());
    }

    /**
     * Checks all specs against all expositions together.
     *
     * @param loaded specs without errors
     * @param metrics expositions as Prometheus text or OpenMetrics; an address as a name comes without its credentials
     * @return the specs with what the contract has to say in place of what the validation had
     */
    public Loaded check(Loaded loaded, List<Source> metrics) {
        List<Diagnostic> found = new ArrayList<>();
        List<Exposition> expositions = new ArrayList<>();
        for (Source source : metrics) {
            Checked<Exposition> parsed =
                    ExpositionParser.parse(source.name(), new String(source.bytes(), StandardCharsets.UTF_8));
            found.addAll(parsed.diagnostics());
            parsed.value().ifPresent(expositions::add);
        }
        expositions.stream()
                .reduce(Exposition::and)
                .map(all -> ContractCheck.check(loaded.specs(), all.withLabels(labels), options))
                .ifPresent(found::addAll);
        List<Source> sources =
                Stream.concat(loaded.sources().stream(), metrics.stream()).toList();
        return new Loaded(loaded.specs(), found, sources);
    }

    /** Only the services of these names; all where there are no names. */
    public static Loaded only(Collection<String> services, Loaded loaded) {
        List<ServiceSpec> chosen = loaded.specs().stream()
                .filter(spec -> services.isEmpty()
                        || services.contains(spec.service().name().value()))
                .toList();
        return new Loaded(chosen, loaded.diagnostics(), loaded.sources());
    }
}
