package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Within a service, over all documents, each SLO has a name of its own. */
final class SloDuplicate implements Rule {

    static final Code CODE = new Code("slo.duplicate");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(Specs specs, Consumer<Finding> findings) {
        Map<Identity, SloSubject> seen = new HashMap<>();
        specs.slos().forEach(slo -> {
            Identity identity = new Identity(slo.service().name(), slo.slo().name());
            SloSubject first = seen.putIfAbsent(identity, slo);
            if (first != null) {
                new Report(this, Optional.of(slo), findings)
                        .error(
                                slo.at("name"),
                                "The service '" + identity.service + "' already has an SLO '" + identity.slo + "' at "
                                        + first.at("name"),
                                "give one of them another name");
            }
        });
    }

    /** What tells an SLO from all others. */
    private record Identity(Name service, Name slo) {}
}
