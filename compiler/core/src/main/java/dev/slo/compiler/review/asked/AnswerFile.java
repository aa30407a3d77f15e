package dev.slo.compiler.review.asked;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as JSON, one question a line, so that a recording can be committed and its changes be read. Values have four
 * significant digits, which is what a drawing shows.
 *
 * <pre>{@code
 * {"version": 1, "at": 1763640000, "answers": [
 * {"expr": "up", "range": 3600, "step": 60, "series": [{"labels": {"job": "api"}, "values": [1, null, 1]}]},
 * {"expr": "up(", "range": 0, "step": 0, "error": "unclosed left parenthesis"}
 * ]}
 * }</pre>
 */
public final class AnswerFile {

    private static final int VERSION = 1;
    private static final MathContext DIGITS = new MathContext(6);
    private static final double LARGE = 1e9;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private AnswerFile() {}

    /** The file's text. */
    public static String print(Answers answers) {
        StringBuilder text =
                new StringBuilder("{\"version\":" + VERSION + ",\"at\":" + answers.at() + ",\"answers\":[");
        String separator = "\n";
        for (var entry : answers.all().entrySet()) {
            text.append(separator).append(line(entry.getKey(), entry.getValue()));
            separator = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is no such file; the message is for the user
     */
    public static Answers parse(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.path("version").asInt(0) != VERSION
                    || !root.path("answers").isArray()) {
                throw new IllegalArgumentException("this is no recording of version " + VERSION);
            }
            if (!root.path("at").isIntegralNumber()) {
                throw new IllegalArgumentException(
                        "the recording does not say of which moment it is: \"at\" is missing");
            }
            TreeMap<Ask, Answer> all = new TreeMap<>();
            for (JsonNode node : root.path("answers")) {
                Ask ask = new Ask(
                        node.path("expr").asString(""),
                        node.path("range").asLong(0),
                        node.path("step").asLong(0));
                all.put(ask, answer(node));
            }
            return new Answers(root.path("at").asLong(), all);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String line(Ask ask, Answer answer) {
        ObjectNode node = JSON.createObjectNode();
        node.put("expr", ask.expr()).put("range", ask.rangeSeconds()).put("step", ask.stepSeconds());
        if (answer instanceof Answer.Failed failed) {
            node.put("error", failed.message());
        } else if (answer instanceof Answer.Found found) {
            ArrayNode all = node.putArray("series");
            for (Series series : found.series()) {
                ObjectNode one = all.addObject();
                ObjectNode labels = one.putObject("labels");
                series.labels().forEach(labels::put);
                ArrayNode values = one.putArray("values");
                series.values().forEach(value -> add(values, value));
            }
        }
        return JSON.writeValueAsString(node);
    }

    private static void add(ArrayNode values, double value) {
        if (Double.isNaN(value)) {
            values.addNull();
        } else if (Double.isInfinite(value)) {
            values.add(value > 0 ? "+Inf" : "-Inf");
        } else {
            values.add(rounded(value));
        }
    }

    /** Moments in milliseconds keep all their digits. */
    private static BigDecimal rounded(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal round = Math.abs(value) < LARGE ? exact.round(DIGITS) : exact.setScale(0, RoundingMode.HALF_EVEN);
        return round.stripTrailingZeros();
    }

    private static Answer answer(JsonNode node) {
        if (node.has("error")) {
            return new Answer.Failed(node.path("error").asString(""));
        }
        List<Series> all = new ArrayList<>();
        for (JsonNode one : node.path("series")) {
            TreeMap<String, String> labels = new TreeMap<>();
            one.path("labels")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asString("")));
            List<Double> values = new ArrayList<>();
            one.path("values").forEach(value -> values.add(value(value)));
            all.add(new Series(labels, values));
        }
        return new Answer.Found(all);
    }

    private static double value(JsonNode value) {
        if (value.isNull() || value.isNumber()) {
            return value.isNull() ? Double.NaN : value.asDouble();
        }
        return switch (value.asString("")) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException("a value of a series is no number: " + value);
        };
    }
}
