package dev.slo.compiler.emit.cloudwatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a widget's {@code metrics}: hidden inputs first, then the lines that are drawn. */
final class Series {

    private final List<Object> rows = new ArrayList<>();

    /** A query of an alarm as an input that is not drawn; its name and its part in expressions get a suffix. */
    Series input(MetricQuery query, String suffix) {
        if (query instanceof MetricQuery.Metric metric) {
            rows.add(read(metric, metric.id() + suffix, Map.of("visible", false)));
        } else if (query instanceof MetricQuery.Calculation calculation) {
            String expression = suffixed(calculation.expression(), suffix);
            rows.add(List.of(math(calculation.id() + suffix, expression, calculation.label(), false)));
        }
        return this;
    }

    /** A metric that is drawn. */
    Series line(MetricQuery.Metric metric, String label) {
        rows.add(read(metric, metric.id(), Map.of("label", label)));
        return this;
    }

    /** An expression that is drawn. */
    Series line(String id, String expression, String label) {
        rows.add(List.of(math(id, expression, label, true)));
        return this;
    }

    /** The names of metrics and sums in an expression of {@link SloMetrics}, with a suffix each. */
    static String suffixed(String expression, String suffix) {
        return expression.replaceAll("\\b(errors|good|total|failed)\\b", "$1" + suffix);
    }

    List<Object> rows() {
        return List.copyOf(rows);
    }

    private static List<Object> read(MetricQuery.Metric metric, String id, Map<String, Object> more) {
        List<Object> row = new ArrayList<>(List.of(Limits.NAMESPACE, metric.name()));
        metric.dimensions().forEach((name, value) -> {
            row.add(name);
            row.add(value);
        });
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("id", id);
        options.put("stat", metric.stat());
        options.put("period", metric.period().millis() / 1_000);
        options.putAll(more);
        row.add(options);
        return row;
    }

    private static Map<String, Object> math(String id, String expression, String label, boolean visible) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("id", id);
        options.put("expression", expression);
        options.put("label", label);
        options.put("visible", visible);
        return options;
    }
}
