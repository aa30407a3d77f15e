package dev.slo.contract;

import dev.slo.contract.exposition.Exposition;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import java.util.List;

/**
 * Checks specs against what a service really exposes. An SLI whose selector matches nothing is silent: without failures it
 * reads 1 for ever, and nobody is told. This finds it before an outage does.
 */
public final class ContractCheck {

    private ContractCheck() {}

    /**
     * Checks every selector of every SLO and of the RED recordings.
     *
     * @param specs valid specs; a query that does not parse is passed over, as the validation tells it
     * @param exposition what the services of these specs expose together
     * @return errors for what can never work, warnings for what works badly, notes for what cannot be checked; in {@link
     *     Diagnostic#ORDER}
     */
    public static List<Diagnostic> check(List<ServiceSpec> specs, Exposition exposition, ContractOptions options) {
        return specs.stream()
                .flatMap(spec -> new ServiceCheck(spec, exposition, options).findings().stream())
                .sorted(Diagnostic.ORDER)
                .toList();
    }
}
