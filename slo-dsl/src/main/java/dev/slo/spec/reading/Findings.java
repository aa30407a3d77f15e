package dev.slo.spec.reading;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Severity;
import dev.slo.diagnostic.Visible;
import dev.slo.spec.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The diagnostics of one document as they are found. What is said through two aliases of one node is told once. */
final class Findings {

    /** One more than any front end tells, so that it knows that there are others. */
    private static final int MAX = 1_001;

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    void error(Code code, Site site, String message, Optional<String> hint) {
        if (found.size() < MAX) {
            found.add(new Diagnostic(
                    code, Severity.ERROR, site.whole(), Visible.escaped(message), hint.map(Visible::escaped)));
        }
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
