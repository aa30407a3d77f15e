package dev.slo.spec.reading;

import dev.slo.model.Labels;
import dev.slo.model.Link;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what several sections hold: labels and annotations, lists of label names, links. */
final class PairsReader {

    private PairsReader() {}

    /** Names and values; a value that YAML would read as a number or a truth value is taken as it is written. */
    static Optional<Labels> labels(Cursor cursor) {
        if (!(cursor.tree() instanceof Tree.Fields fields)) {
            return cursor.wrongType("a mapping of names to texts");
        }
        TreeMap<String, String> pairs = new TreeMap<>();
        MapReader.entries(cursor, fields).forEach((name, value) -> {
            cursor.reading().note(value.path(), value.tree().site());
            value.text().ifPresent(text -> pairs.put(name, text));
        });
        return Optional.of(new Labels(pairs));
    }

    /** Label names. */
    static Optional<List<String>> names(Cursor cursor) {
        return cursor.list("a list of label names", Cursor::text);
    }

    /** Places to read more. */
    static Optional<List<Link>> links(Cursor cursor) {
        return cursor.list("a list of links", PairsReader::link);
    }

    private static Optional<Link> link(Cursor cursor) {
        return cursor.map(Section.LINK).flatMap(map -> {
            Optional<String> title = map.required("title", Cursor::text);
            Optional<String> url = map.required("url", Cursor::text);
            return title.flatMap(text -> url.map(address -> new Link(text, address)));
        });
    }
}
