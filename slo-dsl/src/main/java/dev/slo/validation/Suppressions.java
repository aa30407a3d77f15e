package dev.slo.validation;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.model.Suppression;
import dev.slo.validation.rules.Finding;
import dev.slo.validation.rules.SloSubject;
import dev.slo.validation.rules.Specs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out the warnings that an SLO's owners have accepted, and remembers which suppressions did nothing. A suppression
 * counts for its own SLO only.
 */
final class Suppressions {

    static final Code UNUSED = new Code("suppression.unused");

    private final Set<Use> used = new HashSet<>();

    /** A suppression that did something; SLOs are told apart by identity. */
    private record Use(SloSubject slo, int index) {}

    /** Whether a suppression covers the finding. Errors are never covered. */
    boolean cover(Finding finding) {
        if (finding.diagnostic().isError() || finding.slo().isEmpty()) {
            return false;
        }
        SloSubject slo = finding.slo().get();
        List<Suppression> suppressions = slo.slo().suppressions();
        for (int i = 0; i < suppressions.size(); i++) {
            if (suppressions.get(i).code().equals(finding.diagnostic().code().value())) {
                used.add(new Use(slo, i));
                return true;
            }
        }
        return false;
    }

    /** A warning for each suppression that covered nothing; whether one of the contract does, only a service can tell. */
    List<Diagnostic> unused(Specs specs) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        specs.slos().forEach(slo -> {
            List<Suppression> suppressions = slo.slo().suppressions();
            for (int i = 0; i < suppressions.size(); i++) {
                if (!suppressions.get(i).isOfContract() && !used.contains(new Use(slo, i))) {
                    diagnostics.add(Diagnostic.warning(
                                    UNUSED,
                                    slo.at("suppress[" + i + "]"),
                                    "Nothing here draws the warning '"
                                            + suppressions.get(i).code() + "'")
                            .withHint("take the suppression out"));
                }
            }
        });
        return diagnostics;
    }
}
