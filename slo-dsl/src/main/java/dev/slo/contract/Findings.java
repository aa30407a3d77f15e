package dev.slo.contract;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what a check of one service has to say, each thing once. */
final class Findings {

    private final List<Diagnostic> all = new ArrayList<>();
    private final Set<Diagnostic> known = new HashSet<>();
    private final Set<String> noted = new HashSet<>();
    private Set<String> accepted = Set.of();

    /** Leaves out warnings of these codes from here on: the owners of what is checked next accept them. */
    void accepting(Collection<String> codes) {
        accepted = Set.copyOf(codes);
    }

    void error(Code code, Origin origin, String message, Optional<String> hint) {
        add(new Diagnostic(code, Severity.ERROR, origin, message, hint));
    }

    void warning(Code code, Origin origin, String message, Optional<String> hint) {
        add(new Diagnostic(code, Severity.WARNING, origin, message, hint));
    }

    /** Says what is left unchecked, at the first place that it comes up. */
    void notChecked(Origin origin, String message, Optional<String> hint) {
        if (noted.add(message)) {
            add(new Diagnostic(ContractCodes.NOT_CHECKED, Severity.NOTE, origin, message, hint));
        }
    }

    private void add(Diagnostic diagnostic) {
        boolean suppressed =
                !diagnostic.isError() && accepted.contains(diagnostic.code().value());
        if (!suppressed && known.add(diagnostic)) {
            all.add(diagnostic);
        }
    }

    List<Diagnostic> all() {
        return List.copyOf(all);
    }
}
