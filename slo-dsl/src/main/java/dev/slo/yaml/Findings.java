package dev.slo.yaml;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The diagnostics of one source as they are found. What is said through two aliases of one node is told once. */
final class Findings {

    private final SourceText source;
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    Findings(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    void error(Code code, Node.Stretch place, String message) {
        found.add(Diagnostic.error(code, source.origin(place.start(), place.end()), message));
    }

    void error(Code code, Node.Stretch place, String message, String hint) {
        found.add(Diagnostic.error(code, source.origin(place.start(), place.end()), message)
                .withHint(hint));
    }

    void error(Code code, Node.Stretch place, String message, Optional<String> hint) {
        hint.ifPresentOrElse(text -> error(code, place, message, text), () -> error(code, place, message));
    }

    /** How many there are so far: more than before means that something went wrong in between. */
    int count() {
        return found.size();
    }

    List<Diagnostic> all() {
        return new ArrayList<>(found);
    }
}
