package dev.slo.compiler.review.asked;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads the samples of an answer of Prometheus's API into series that all have a value, or a gap, at the same points. */
final class Samples {

    private final Ask ask;
    private final long start;

    Samples(Ask ask, long at) {
        this.ask = ask;
        this.start = at - ask.rangeSeconds();
    }

    /** The series in the {@code data} of an answer. */
    List<Series> series(JsonNode data) {
        JsonNode result = data.path("result");
        List<Series> all = new ArrayList<>();
        switch (data.path("resultType").asString("")) {
            case "matrix" -> result.forEach(one -> all.add(new Series(labels(one), values(one.path("values")))));
            case "vector" ->
                result.forEach(one -> all.add(new Series(
                        labels(one), List.of(number(one.path("value").path(1).asString(""))))));
            case "scalar" ->
                all.add(new Series(
                        new TreeMap<>(), List.of(number(result.path(1).asString("")))));
            default -> throw new IllegalArgumentException("the answer holds neither series nor a number");
        }
        return all;
    }

    private static SortedMap<String, String> labels(JsonNode one) {
        TreeMap<String, String> labels = new TreeMap<>();
        one.path("metric")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        return labels;
    }

    private List<Double> values(JsonNode samples) {
        List<Double> values = new ArrayList<>(Collections.nCopies(ask.points(), Double.NaN));
        for (JsonNode sample : samples) {
            long index = Math.round((sample.path(0).asDouble(0) - start) / ask.stepSeconds());
            if (index >= 0 && index < values.size()) {
                values.set((int) index, number(sample.path(1).asString("")));
            }
        }
        return values;
    }

    /** A number as Prometheus writes it. */
    static double number(String text) {
        return switch (text) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "NaN", "" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }
}
