package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A service is described by one document: two could disagree about owner, labels and retention. */
final class ServiceDuplicate implements Rule {

    static final Code CODE = new Code("service.duplicate");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(Specs specs, Consumer<Finding> findings) {
        Report report = new Report(this, Optional.empty(), findings);
        Map<Name, ServiceSubject> seen = new HashMap<>();
        for (ServiceSubject service : specs.services()) {
            Name name = service.service().name();
            ServiceSubject first = seen.putIfAbsent(name, service);
            if (first != null) {
                report.error(
                        service.at("service"),
                        "The service '" + name + "' is already described at " + first.at("service"),
                        "move its SLOs into that document, or give this service a name of its own");
            }
        }
    }
}
