package dev.slo.validation.rules;

import java.util.Optional;
import java.util.function.Consumer;

/** A rule that looks at one query of an SLI at a time. */
interface QueryRule extends Rule {

    /** Looks at one query. */
    void check(QuerySubject query, Report report);

    @Override
    default void check(Specs specs, Consumer<Finding> findings) {
        specs.slos().forEach(slo -> {
            Report report = new Report(this, Optional.of(slo), findings);
            slo.queries().forEach(query -> check(query, report));
        });
    }
}
