package dev.slo.validation.rules;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Severity;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a rule writes down what it finds about one subject.
 *
 * @param rule gives the findings their code
 * @param slo the SLO looked at; empty when it is the service
 * @param findings takes them
 */
record Report(Rule rule, Optional<SloSubject> slo, Consumer<Finding> findings) {

    /** Something that cannot be compiled, and what to write instead. */
    void error(Origin origin, String message, String hint) {
        add(Diagnostic.error(rule.code(), origin, message).withHint(hint));
    }

    /** Something that cannot be compiled, where the message says it all. */
    void error(Origin origin, String message) {
        add(Diagnostic.error(rule.code(), origin, message));
    }

    /** Something that somebody will regret, and what to write instead. */
    void warning(Origin origin, String message, String hint) {
        if (rule.mildest() == Severity.ERROR) {
            throw new IllegalStateException(rule.code() + " claims to know only errors");
        }
        add(Diagnostic.warning(rule.code(), origin, message).withHint(hint));
    }

    private void add(Diagnostic diagnostic) {
        findings.accept(new Finding(slo, diagnostic));
    }
}
