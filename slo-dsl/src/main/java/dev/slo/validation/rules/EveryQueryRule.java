package dev.slo.validation.rules;

import java.util.Optional;
import java.util.function.Consumer;

/** A rule that looks at one query at a time: those of SLIs and those of RED recordings. */
interface EveryQueryRule extends QueryRule {

    @Override
    default void check(Specs specs, Consumer<Finding> findings) {
        Report report = new Report(this, Optional.empty(), findings);
        specs.services().forEach(service -> service.redQueries().forEach(query -> check(query, report)));
        QueryRule.super.check(specs, findings);
    }
}
