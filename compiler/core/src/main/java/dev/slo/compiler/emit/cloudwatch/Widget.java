package dev.slo.compiler.emit.cloudwatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A widget before it has a place.
 *
 * @param type {@code text} or {@code metric}
 * @param width in columns of 24
 * @param height in rows
 * @param properties what it shows
 */
record Widget(String type, int width, int height, Map<String, Object> properties) {

    private static final int WHOLE = 24;

    /** Markdown over the whole width. */
    static Widget text(int height, String markdown) {
        return new Widget("text", WHOLE, height, Map.of("markdown", markdown));
    }

    /** Lines over time. */
    static Widget chart(int width, String title, Series series, List<Map<String, Object>> lines) {
        Map<String, Object> properties = properties(title, "timeSeries", series);
        properties.put("yAxis", Map.of("left", Map.of("showUnits", false)));
        if (!lines.isEmpty()) {
            properties.put("annotations", Map.of("horizontal", lines));
        }
        return new Widget("metric", width, 6, properties);
    }

    /** One number over a time of its own, such as {@code -PT720H}. */
    static Widget number(int width, String title, Series series, String start) {
        Map<String, Object> properties = properties(title, "singleValue", series);
        properties.put("setPeriodToTimeRange", true);
        properties.put("start", start);
        properties.put("end", "P0D");
        return new Widget("metric", width, 6, properties);
    }

    /** A horizontal line of a chart. */
    static Map<String, Object> at(String label, Number value) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("label", label);
        line.put("value", value);
        return line;
    }

    Map<String, Object> tree(int x, int y) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", type);
        tree.put("x", x);
        tree.put("y", y);
        tree.put("width", width);
        tree.put("height", height);
        tree.put("properties", properties);
        return tree;
    }

    private static Map<String, Object> properties(String title, String view, Series series) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", title);
        properties.put("region", "{region}");
        properties.put("view", view);
        properties.put("metrics", series.rows());
        return properties;
    }
}
