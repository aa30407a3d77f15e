package dev.slo.schema;

import dev.slo.model.Labels;
import dev.slo.model.Name;
import dev.slo.model.Query;
import dev.slo.model.Ratio;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kinds of single values, by the Java type that stands for each. They follow the front end, which takes every value
 * from its text: a quoted number is a number, and a number is a text where a text is wanted.
 */
final class Scalar {

    private static final String NUMBER = "[+-]?[0-9]{1,20}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?";
    private static final String SPAN = "([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?";
    private static final String SHARE = "0*(0([.][0-9]{1,30})?|1([.]0{1,30})?)";
    private static final String PART = "[0-9]{1,20}([.][0-9]{1,30})? *(%|/ *[0-9]{1,20})";
    private static final int LONGEST = 200;

    private static final Map<Class<?>, ObjectNode> KINDS = Map.ofEntries(
            Map.entry(String.class, text()),
            Map.entry(OwnerFormat.Team.class, text()),
            Map.entry(
                    Labels.class, ofType("object").set("additionalProperties", ofType("string", "number", "boolean"))),
            Map.entry(DocumentFormat.ApiVersion.class, ofType("string").put("const", "slo/v1")),
            Map.entry(AlertingFormat.Channel.Switch.class, choice("on", "off", true, false)),
            Map.entry(Boolean.class, ofType("boolean")),
            Map.entry(Query.class, form("\\S", "write a query", "string", "number")),
            Map.entry(
                    Name.class,
                    form(
                                    "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
                                    "write lower-case letters, digits and hyphens, at most 63 of them",
                                    "string",
                                    "integer")
                            .put("minimum", 0)),
            Map.entry(
                    Ratio.class,
                    parsed(
                                    " *(" + SHARE + "|" + PART + ") *",
                                    "write a percentage (99.9%), a decimal (0.999) or a fraction (999/1000)",
                                    "string",
                                    "number")
                            .put("minimum", 0)
                            .put("maximum", 1)),
            Map.entry(TimeSpan.class, span()),
            Map.entry(WindowFormat.Length.class, span()),
            Map.entry(BigDecimal.class, parsed(NUMBER, "write a number such as 0.5", "number", "string")),
            Map.entry(
                    Integer.class,
                    parsed("[+-]?[0-9]{1,10}([.]0{1,30})?", "write a whole number", "integer", "string")
                            .put("maximum", Integer.MAX_VALUE)),
            Map.entry(
                    Traffic.class,
                    parsed(
                            " *" + NUMBER + "( */ *[smhd])? *",
                            "write events per second such as 100, or 5/m",
                            "number",
                            "string")),
            Map.entry(
                    Bound.class,
                    parsed(
                            NUMBER + "|" + SPAN,
                            "write a duration such as 300ms, or a number in the metric's own unit",
                            "string",
                            "number")),
            Map.entry(
                    Sli.Condition.class,
                    parsed(
                            " *(<=|<|>=|>) *" + NUMBER + " *",
                            "write <, <=, > or >= and a number, such as >= 0.6",
                            "string")));

    private Scalar() {}

    /** Events per second, or with a unit. */
    record Traffic() {}

    /** A bound of a histogram: a duration or a number. */
    record Bound() {}

    /** The schema of the values that a type stands for; empty when the type stands for a mapping or a list. */
    static Optional<ObjectNode> schemaOf(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(choice(Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .toArray()));
        }
        return Optional.ofNullable(KINDS.get(type)).map(ObjectNode::deepCopy);
    }

    private static ObjectNode text() {
        return ofType("string", "number");
    }

    private static ObjectNode span() {
        return parsed(
                SPAN, "write whole numbers with the units y, w, d, h, m, s or ms, such as 30d or 1h30m", "string");
    }

    /** A short value of which the whole is of a form. */
    private static ObjectNode parsed(String pattern, String advice, String... types) {
        return form("^(" + pattern + ")$", advice, types).put("minLength", 1).put("maxLength", LONGEST);
    }

    private static ObjectNode form(String pattern, String advice, String... types) {
        return ofType(types).put("pattern", pattern).put("errorMessage", advice);
    }

    private static ObjectNode choice(Object... values) {
        ObjectNode choice = node();
        Arrays.stream(values).forEach(value -> choice.withArray("enum").addPOJO(value));
        return choice;
    }

    private static ObjectNode ofType(String... types) {
        ObjectNode kind = node();
        if (types.length == 1) {
            return kind.put("type", types[0]);
        }
        List.of(types).forEach(kind.withArray("type")::add);
        return kind;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
