package dev.slo.spec.reading;

import dev.slo.diagnostic.Spelling;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what was meant by a key that is not known. */
final class Suggestion {

    private Suggestion() {}

    /** A hint for a key that a section does not know: a similar key, else where that key belongs, else all keys. */
    static String forKey(String key, Section section) {
        Optional<String> similar = Spelling.nearest(key, section.keys());
        if (similar.isPresent()) {
            return "did you mean '" + similar.get() + "'?";
        }
        String homes = Section.knowing(key).map(Section::title).collect(Collectors.joining(", or "));
        return homes.isEmpty() ? "known keys: " + String.join(", ", section.keys()) : "it belongs in " + homes;
    }
}
