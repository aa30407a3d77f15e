package dev.slo.compiler.review.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How a panel, or one of its fields, shows values: unit, ends of the scale, thresholds, words in place of values. Read
 * from {@code fieldConfig}, whose overrides win over its defaults.
 *
 * @param units of values
 * @param min the lower end of the scale; empty for the data's own
 * @param max the upper end
 * @param thresholds where colours change, the lowest first
 * @param words in place of values
 * @param noValue what stands where there is no value; empty for nothing
 * @param colour of all series; empty for a palette
 */
record Look(
        Units units,
        Optional<Double> min,
        Optional<Double> max,
        List<Threshold> thresholds,
        Map<String, Word> words,
        Optional<String> noValue,
        Optional<String> colour) {

    private static final String NEUTRAL = "#8A8A8A";

    /**
     * From here on up values have a colour.
     *
     * @param from negative infinity for the lowest
     */
    record Threshold(double from, String colour) {}

    /** A word with its colour. */
    record Word(String text, Optional<String> colour) {}

    /** The look of a panel's fields that nothing overrides. */
    static Look of(JsonNode panel, long now) {
        return with(Map.of(), panel.path("fieldConfig").path("defaults"), now);
    }

    /**
     * The look of one field.
     *
     * @param matcher {@code byName} or {@code byFrameRefID}
     * @param name the field's
     */
    static Look of(JsonNode panel, String matcher, String name, long now) {
        Map<String, JsonNode> overrides = new HashMap<>();
        for (JsonNode override : panel.path("fieldConfig").path("overrides")) {
            JsonNode wanted = override.path("matcher");
            if (wanted.path("id").asString("").equals(matcher)
                    && wanted.path("options").asString("").equals(name)) {
                override.path("properties")
                        .forEach(property -> overrides.put(property.path("id").asString(""), property.path("value")));
            }
        }
        return with(overrides, panel.path("fieldConfig").path("defaults"), now);
    }

    private static Look with(Map<String, JsonNode> overrides, JsonNode defaults, long now) {
        JsonNode unit = overrides.getOrDefault("unit", defaults.path("unit"));
        JsonNode decimals = overrides.getOrDefault("decimals", defaults.path("decimals"));
        Units units = new Units(unit.asString("none"), now);
        JsonNode colour = overrides.getOrDefault("color", defaults.path("color"));
        return new Look(
                decimals.isIntegralNumber() ? units.withDecimals(decimals.asInt()) : units,
                number(overrides.getOrDefault("min", defaults.path("min"))),
                number(overrides.getOrDefault("max", defaults.path("max"))),
                thresholds(overrides.getOrDefault("thresholds", defaults.path("thresholds"))),
                words(overrides.getOrDefault("mappings", defaults.path("mappings"))),
                text(overrides.getOrDefault("noValue", defaults.path("noValue"))),
                colour.path("mode").asString("").equals("fixed") ? text(colour.path("fixedColor")) : Optional.empty());
    }

    /** The value in words. */
    String format(double value) {
        if (Double.isNaN(value)) {
            return noValue.orElse("-");
        }
        Word word = words.get(key(value));
        return word == null ? units.format(value) : word.text();
    }

    /** The colour of a value's state. */
    String colourOf(double value) {
        Word word = words.get(key(value));
        if (word != null && word.colour().isPresent()) {
            return word.colour().get();
        }
        String colour = NEUTRAL;
        for (Threshold threshold : thresholds) {
            if (value >= threshold.from()) {
                colour = threshold.colour();
            }
        }
        return colour;
    }

    private static String key(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static List<Threshold> thresholds(JsonNode node) {
        List<Threshold> all = new ArrayList<>();
        for (JsonNode step : node.path("steps")) {
            double from = step.path("value").isNumber() ? step.path("value").asDouble() : Double.NEGATIVE_INFINITY;
            all.add(new Threshold(from, step.path("color").asString(NEUTRAL)));
        }
        return List.copyOf(all);
    }

    private static Map<String, Word> words(JsonNode mappings) {
        Map<String, Word> words = new HashMap<>();
        for (JsonNode mapping : mappings) {
            if (mapping.path("type").asString("").equals("value")) {
                mapping.path("options")
                        .properties()
                        .forEach(option -> words.put(
                                option.getKey(),
                                new Word(
                                        option.getValue().path("text").asString(""),
                                        text(option.getValue().path("color")))));
            }
        }
        return words;
    }

    private static Optional<Double> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.asDouble()) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString("")) : Optional.empty();
    }
}
