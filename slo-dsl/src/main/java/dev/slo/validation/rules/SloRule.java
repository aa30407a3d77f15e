package dev.slo.validation.rules;

import java.util.Optional;
import java.util.function.Consumer;

/** A rule that looks at one SLO at a time. */
interface SloRule extends Rule {

    /** Looks at one SLO. */
    void check(SloSubject slo, Report report);

    @Override
    default void check(Specs specs, Consumer<Finding> findings) {
        specs.slos().forEach(slo -> check(slo, new Report(this, Optional.of(slo), findings)));
    }
}
