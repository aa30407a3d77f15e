package dev.slo.spec.reading;

import dev.slo.diagnostic.Visible;
import dev.slo.spec.Site;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A mapping of one section. Reports keys that the section does not know; hands out the values by key. */
final class MapReader {

    private final Cursor cursor;
    private final Section section;
    private final Tree.Fields fields;
    private final Map<String, Cursor> values = new HashMap<>();

    MapReader(Cursor cursor, Section section, Tree.Fields fields) {
        this.cursor = cursor;
        this.section = section;
        this.fields = fields;
        entries(cursor, fields).forEach((key, value) -> {
            if (section.keys().contains(key)) {
                values.put(key, value);
                cursor.reading().note(value.path(), value.tree().site());
            } else {
                unknown(key, value.label().orElse(value.tree().site()));
            }
        });
    }

    /** The entries of a mapping whatever their keys, in their order. */
    static Map<String, Cursor> entries(Cursor cursor, Tree.Fields fields) {
        Map<String, Cursor> entries = new LinkedHashMap<>();
        for (Tree.Field field : fields.fields()) {
            String key = field.key();
            entries.put(
                    key,
                    new Cursor(
                            cursor.reading(),
                            Visible.quoted(key),
                            Optional.of(field.label()),
                            field.value(),
                            cursor.path().field(key)));
        }
        return entries;
    }

    private void unknown(String key, Site place) {
        String what = key.isEmpty() ? "an empty key" : "the key " + Visible.quoted(key);
        cursor.reading()
                .findings()
                .error(
                        SpecCodes.UNKNOWN_KEY,
                        place,
                        section.title() + " does not know " + what,
                        Optional.of(Suggestion.forKey(key, section)));
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
                .error(SpecCodes.MISSING_KEY, place(), section.title() + " needs the key '" + key + "'", hint);
    }

    /** Where to report what concerns the mapping as a whole: the key that holds it, else its first key. */
    Site place() {
        Optional<Site> firstKey =
                fields.fields().stream().map(Tree.Field::label).findFirst();
        return cursor.label().or(() -> firstKey).orElseGet(fields::site);
    }
}
