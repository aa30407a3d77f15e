package dev.slo.compiler.review.drawing;

import dev.slo.compiler.review.asked.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Draws latest values as rows: those of all queries that agree in the labels they share make one row. */
final class Rows {

    private static final int MOST = 60;
    private static final String VALUE = "Value";

    private final JsonNode panel;
    private final Drawings drawings;

    Rows(JsonNode panel, Drawings drawings) {
        this.panel = panel;
        this.drawings = drawings;
    }

    /** A row's labels, and its values by the fields' names. */
    private record Row(Map<String, String> labels, Map<String, Double> values) {

        boolean agreesWith(Map<String, String> other) {
            return other.entrySet().stream()
                    .allMatch(label -> label.getValue().equals(labels.getOrDefault(label.getKey(), label.getValue())));
        }
    }

    Drawing.Table table(List<Asked> asked) {
        List<Row> rows = merged(asked);
        Map<String, String> columns = columns(rows);
        Map<String, Look> looks = new LinkedHashMap<>();
        columns.values().forEach(header -> looks.put(header, Look.of(panel, "byName", header, drawings.at())));
        order(columns).ifPresent(rows::sort);
        List<List<Drawing.Cell>> cells = rows.stream()
                .limit(MOST)
                .map(row -> columns.entrySet().stream()
                        .map(column -> cell(row, column.getKey(), column.getValue(), looks))
                        .toList())
                .toList();
        return new Drawing.Table(
                "Table of " + rows.size() + (rows.size() == 1 ? " row" : " rows"),
                List.copyOf(columns.values()),
                cells,
                rows.size() - cells.size());
    }

    private static List<Row> merged(List<Asked> asked) {
        List<Row> rows = new ArrayList<>();
        for (Asked one : asked) {
            String field = VALUE + " #" + one.query().refId();
            for (Series series : one.series()) {
                Row row = rows.stream()
                        .filter(other -> !other.values().containsKey(field) && other.agreesWith(series.labels()))
                        .findFirst()
                        .orElseGet(() -> {
                            Row fresh = new Row(new TreeMap<>(), new TreeMap<>());
                            rows.add(fresh);
                            return fresh;
                        });
                row.labels().putAll(series.labels());
                row.values().put(field, series.last());
                row.values().put(VALUE, series.last());
            }
        }
        return rows;
    }

    /** Fields and their headers in the order of the panel; without one, all labels and the value. */
    private Map<String, String> columns(List<Row> rows) {
        JsonNode organize = transformation("organize");
        List<String> fields = new ArrayList<>();
        organize.path("indexByName").properties().forEach(field -> fields.add(field.getKey()));
        fields.sort(Comparator.comparingInt(
                field -> organize.path("indexByName").path(field).asInt(0)));
        if (fields.isEmpty()) {
            rows.stream()
                    .flatMap(row -> row.labels().keySet().stream())
                    .distinct()
                    .sorted()
                    .forEach(fields::add);
            fields.add(VALUE);
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (String field : fields) {
            if (!organize.path("excludeByName").path(field).asBoolean(false)) {
                columns.put(field, organize.path("renameByName").path(field).asString(field));
            }
        }
        return columns;
    }

    private JsonNode transformation(String id) {
        for (JsonNode transformation : panel.path("transformations")) {
            if (transformation.path("id").asString("").equals(id)) {
                return transformation.path("options");
            }
        }
        return panel.path("no such member");
    }

    private Optional<Comparator<Row>> order(Map<String, String> columns) {
        JsonNode sort = panel.path("options").path("sortBy").path(0);
        return columns.entrySet().stream()
                .filter(column ->
                        column.getValue().equals(sort.path("displayName").asString("")))
                .findFirst()
                .map(column -> {
                    Comparator<Row> byText =
                            Comparator.comparing(row -> row.labels().getOrDefault(column.getKey(), ""));
                    Comparator<Row> order = Comparator.<Row>comparingDouble(
                                    row -> row.values().getOrDefault(column.getKey(), Double.NaN))
                            .thenComparing(byText);
                    return sort.path("desc").asBoolean(false) ? order.reversed() : order;
                });
    }

    private Drawing.Cell cell(Row row, String field, String header, Map<String, Look> looks) {
        if (!field.startsWith(VALUE)) {
            return new Drawing.Cell(row.labels().getOrDefault(field, ""), Optional.empty(), false);
        }
        Look look = looks.getOrDefault(header, Look.of(panel, drawings.at()));
        double value = row.values().getOrDefault(field, Double.NaN);
        boolean coloured = look.thresholds().size() > 1 && !Double.isNaN(value);
        return new Drawing.Cell(
                look.format(value), coloured ? Optional.of(look.colourOf(value)) : Optional.empty(), true);
    }
}
