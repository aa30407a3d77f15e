package dev.slo.schema;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The names by which the guide to the format calls kinds of single values. */
final class ValueKind {

    private static final String KINDS = "../format.md#kinds-of-values";

    /** By the advice of the schema, which tells apart what has the same types. */
    private static final Map<String, String> BY_ADVICE = Map.of(
            "write a query", "query",
            "write lower-case letters, digits and hyphens, at most 63 of them", "name",
            "write a percentage (99.9%), a decimal (0.999) or a fraction (999/1000)", "ratio",
            "write whole numbers with the units y, w, d, h, m, s or ms, such as 30d or 1h30m", "duration",
            "write a number such as 0.5", "number",
            "write a whole number", "whole number",
            "write events per second such as 100, or 5/m", "traffic",
            "write a duration such as 300ms, or a number in the metric's own unit", "duration or number",
            "write <, <=, > or >= and a number, such as >= 0.6", "condition");

    private ValueKind() {}

    /** The kind of a schema that is neither a list nor a mapping with keys of its own. */
    static String of(JsonNode form) {
        if (form.has("const")) {
            return "`" + form.path("const").asString() + "`";
        }
        if (form.has("enum")) {
            return form.path("enum")
                    .valueStream()
                    .filter(JsonNode::isString)
                    .map(value -> "`" + value.asString() + "`")
                    .collect(Collectors.joining(" or "));
        }
        return "[" + named(form) + "](" + KINDS + ")";
    }

    private static String named(JsonNode form) {
        if (form.has("errorMessage")) {
            String advice = form.path("errorMessage").asString();
            String kind = BY_ADVICE.get(advice);
            if (kind == null) {
                throw new IllegalStateException("no kind of value has the advice '" + advice + "'");
            }
            return kind;
        }
        return switch (form.path("type").asString("text")) {
            case "object" -> "labels";
            case "boolean" -> "truth";
            default -> "text";
        };
    }
}
