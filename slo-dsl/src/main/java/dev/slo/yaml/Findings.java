package dev.slo.yaml;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Severity;
import dev.slo.diagnostic.Visible;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The diagnostics of one source as they are found. What is said through two aliases of one node is told once. */
final class Findings {

    /** More than anybody corrects in one go. */
    static final int MAX = 1_000;

    private final SourceText source;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private int count;

    Findings(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    void error(Code code, Node.Stretch place, String message) {
        error(code, place, message, Optional.empty());
    }

    void error(Code code, Node.Stretch place, String message, String hint) {
        error(code, place, message, Optional.of(hint));
    }

    void error(Code code, Node.Stretch place, String message, Optional<String> hint) {
        Origin origin = source.origin(place.start(), place.end());
        add(new Diagnostic(code, Severity.ERROR, origin, Visible.escaped(message), hint.map(Visible::escaped)));
    }

    void addAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    private void add(Diagnostic diagnostic) {
        count++;
        if (found.size() < MAX) {
            found.add(diagnostic);
        } else if (found.size() == MAX) {
            found.add(Diagnostic.error(
                    YamlCodes.TOO_MANY_MISTAKES,
                    diagnostic.origin(),
                    "the file has more than " + MAX + " mistakes; the others are not told"));
        }
    }

    /** Counts a mistake that was told when it was found and is now met again. */
    void again() {
        count++;
    }

    /** How often something was wrong so far, also where it is not told. */
    int count() {
        return count;
    }

    List<Diagnostic> all() {
        return new ArrayList<>(found);
    }
}
