package dev.slo.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the reference of the format from its JSON Schema: one section for each kind of mapping, one row for each key. A
 * mapping that occurs at several places is described once; one whose keys are all those of another is told as such.
 */
final class FormatReference {

    private static final String HEAD = """
            # Reference of the YAML format

            Every key of `apiVersion: slo/v1`, made from the [JSON Schema](../editors.md): change the records in
            `dev.slo.schema` and run the tests with `-Dschema.update=true`. What the kinds of values mean, and how the parts
            work together, tells [the guide to the format](../format.md).
            """;

    private final Map<JsonNode, String> titles = new LinkedHashMap<>();
    private final Deque<Map.Entry<JsonNode, String>> waiting = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder(HEAD);

    private FormatReference() {}

    /** The page for a schema. */
    static String of(String schema) {
        FormatReference reference = new FormatReference();
        reference.meet(JsonMapper.shared().readTree(schema), "the document");
        while (!reference.waiting.isEmpty()) {
            Map.Entry<JsonNode, String> next = reference.waiting.removeFirst();
            reference.section(next.getKey(), next.getValue());
        }
        return reference.text.toString();
    }

    /** Remembers a mapping to describe. */
    private void meet(JsonNode mapping, String title) {
        if (titles.putIfAbsent(mapping.path("properties"), title) == null) {
            waiting.addLast(Map.entry(mapping, title));
        }
    }

    private void section(JsonNode mapping, String title) {
        text.append("\n## ").append(title).append("\n\n");
        if (mapping.has("oneOf")) {
            text.append("Exactly one of ").append(choices(mapping)).append(".\n\n");
        }
        Optional<String> whole = whole(mapping.path("properties"));
        if (whole.isPresent()) {
            text.append("Keys, each as in [")
                    .append(whole.get())
                    .append("](#")
                    .append(whole.get())
                    .append("): ")
                    .append(names(mapping).map(FormatReference::code).collect(Collectors.joining(", ")))
                    .append(".\n");
        } else {
            table(mapping);
        }
    }

    /** The mapping that has all these keys, with the same meaning, among others. */
    private Optional<String> whole(JsonNode properties) {
        return titles.entrySet().stream()
                .filter(other -> other.getKey().size() > properties.size())
                .filter(other -> properties.propertyStream().allMatch(key -> key.getValue()
                        .equals(other.getKey().path(key.getKey()))))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Stream<String> names(JsonNode mapping) {
        return mapping.path("properties").propertyStream().map(Map.Entry::getKey);
    }

    private void table(JsonNode mapping) {
        text.append("| key | value | required | default | meaning | examples |\n|---|---|---|---|---|---|\n");
        for (Map.Entry<String, JsonNode> property : mapping.path("properties").properties()) {
            boolean required = mapping.path("required").valueStream().anyMatch(name -> name.asString()
                    .equals(property.getKey()));
            row(property.getKey(), property.getValue(), required);
        }
    }

    private static String choices(JsonNode mapping) {
        return mapping.path("oneOf")
                .valueStream()
                .map(choice -> choice.path("required")
                        .valueStream()
                        .map(name -> code(name.asString()))
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", "));
    }

    private void row(String key, JsonNode value, boolean required) {
        List<String> cells = List.of(
                code(key),
                kind(key, value),
                required ? "yes" : "",
                forms(value)
                        .filter(form -> form.has("default"))
                        .map(form -> shown(form.path("default")))
                        .collect(Collectors.joining()),
                value.path("markdownDescription")
                        .asString(value.path("description").asString("")),
                forms(value)
                        .flatMap(form -> form.path("examples").valueStream())
                        .map(FormatReference::shown)
                        .collect(Collectors.joining(", ")));
        text.append("| ")
                .append(cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    /** A value that may be of several forms, else the one form. */
    private static Stream<JsonNode> forms(JsonNode value) {
        return value.has("anyOf") ? value.path("anyOf").valueStream() : Stream.of(value);
    }

    private String kind(String key, JsonNode value) {
        List<String> kinds = new ArrayList<>();
        forms(value).forEach(form -> kinds.add(kindOfForm(key, form)));
        return String.join(", or ", kinds);
    }

    private String kindOfForm(String key, JsonNode form) {
        if (form.has("properties")) {
            meet(form, key);
            String title = titles.getOrDefault(form.path("properties"), key);
            return "mapping: [" + title + "](#" + title.replace(' ', '-') + ")";
        }
        if (form.has("items")) {
            String items = kind(key, form.path("items"));
            return items.startsWith("mapping: ")
                    ? "list of " + items.replace("mapping: ", "mappings: ")
                    : "list: " + items;
        }
        return ValueKind.of(form);
    }

    private static String shown(JsonNode value) {
        return code(value.isString() ? value.asString() : flow(value));
    }

    /** A list or a mapping as YAML has it on one line. */
    private static String flow(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(FormatReference::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return value.asString();
    }

    private static String code(String value) {
        return "`" + value + "`";
    }
}
