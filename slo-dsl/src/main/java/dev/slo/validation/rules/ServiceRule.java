package dev.slo.validation.rules;

import java.util.Optional;
import java.util.function.Consumer;

/** A rule about what a service says outside its SLOs. */
interface ServiceRule extends Rule {

    /** Looks at one service. */
    void check(ServiceSubject service, Report report);

    @Override
    default void check(Specs specs, Consumer<Finding> findings) {
        Report report = new Report(this, Optional.empty(), findings);
        specs.services().forEach(service -> check(service, report));
    }
}
