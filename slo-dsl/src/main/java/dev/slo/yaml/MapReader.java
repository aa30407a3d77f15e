package dev.slo.yaml;

import dev.slo.spec.SpecPath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mapping of one section. Reports keys that the section does not know, keys that stand twice and keys that are no
 * text as soon as it is made; hands out the values by key.
 */
final class MapReader {

    private final Cursor cursor;
    private final Section section;
    private final Node.Mapping mapping;
    private final Map<String, Cursor> values = new HashMap<>();

    MapReader(Cursor cursor, Section section, Node.Mapping mapping) {
        this.cursor = cursor;
        this.section = section;
        this.mapping = mapping;
        entries(cursor, mapping).forEach((key, value) -> {
            if (section.keys().contains(key)) {
                values.put(key, value);
                cursor.reading().note(value.path(), value.node());
            } else {
                unknown(key, value.label());
            }
        });
    }

    /** The entries of a mapping whatever their keys, in their order; of a key that stands twice the first one. */
    static Map<String, Cursor> entries(Cursor cursor, Node.Mapping mapping) {
        Map<String, Cursor> entries = new LinkedHashMap<>();
        Findings findings = cursor.reading().findings();
        for (Node.Entry entry : mapping.entries()) {
            Node.Stretch place = entry.key().stretch();
            if (entry.key() instanceof Node.Mistake) {
                findings.again();
                continue;
            }
            if (!(entry.key() instanceof Node.Scalar key)) {
                findings.error(
                        YamlCodes.COMPLEX_KEY,
                        place,
                        "a key must be a text, not " + entry.key().description());
            } else if (key.style() == Node.Style.PLAIN && key.text().equals("<<")) {
                findings.error(
                        YamlCodes.MERGE_KEY,
                        place,
                        "merge keys are not supported",
                        "put what several SLOs share into defaults");
            } else if (entries.containsKey(key.text())) {
                Node.Stretch first = entries.get(key.text()).label();
                findings.error(
                        YamlCodes.DUPLICATE_KEY,
                        place,
                        "the key " + Visible.quoted(key.text()) + " stands twice, first in line "
                                + findings.source().position(first.start()).line());
            } else {
                SpecPath path = cursor.path().field(key.text());
                entries.put(
                        key.text(),
                        new Cursor(cursor.reading(), Visible.quoted(key.text()), place, entry.value(), path));
            }
        }
        return entries;
    }

    private void unknown(String key, Node.Stretch place) {
        String what = key.isEmpty() ? "an empty key" : "the key " + Visible.quoted(key);
        cursor.reading()
                .findings()
                .error(
                        YamlCodes.UNKNOWN_KEY,
                        place,
                        section.title() + " does not know " + what,
                        Suggestion.forKey(key, section));
    }

    /** The mapping's own place and path. */
    Cursor cursor() {
        return cursor;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value under a key, if it stands there and is as the reader wants it. */
    <T> Optional<T> optional(String key, Function<Cursor, Optional<T>> reader) {
        return Optional.ofNullable(values.get(key)).flatMap(reader);
    }

    /** The value under a key that must stand there. */
    <T> Optional<T> required(String key, Function<Cursor, Optional<T>> reader) {
        if (!has(key)) {
            missing(key, Optional.empty());
        }
        return optional(key, reader);
    }

    /** Reports that a key is missing, at what holds the mapping. */
    void missing(String key, Optional<String> hint) {
        cursor.reading()
                .findings()
                .error(YamlCodes.MISSING_KEY, place(), section.title() + " needs the key '" + key + "'", hint);
    }

    /** Where to report what concerns the mapping as a whole: the key that holds it, else its first key. */
    Node.Stretch place() {
        boolean held = cursor.label().start() != mapping.stretch().start();
        if (held || mapping.entries().isEmpty()) {
            return cursor.label();
        }
        return mapping.entries().get(0).key().stretch();
    }
}
