package dev.slo.compiler.emit.grafana.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param field what the query calls it: a label, or {@code Value #A} for the values of target A
 * @param header what the reader sees
 * @param unit of its values; empty for labels
 * @param decimals how many digits follow the point; empty for as many as the unit has
 * @param thresholds that colour its cells; empty for plain text
 * @param link where a click on a cell leads
 * @param width in pixels; 0 for what is left
 */
public record Column(
        String field,
        String header,
        Optional<Unit> unit,
        Optional<Integer> decimals,
        Optional<Thresholds> thresholds,
        Optional<Link> link,
        int width) {

    /** A column of a label's values. */
    public static Column label(String label, String header, int width) {
        return new Column(label, header, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), width);
    }

    /** A column of the values of the target at an index, from 0. */
    public static Column value(int target, String header, Unit unit, int width) {
        String field = "Value #" + Panel.refId(target);
        return new Column(
                field, header, Optional.of(unit), Optional.empty(), Optional.empty(), Optional.empty(), width);
    }

    /** The same with coloured cells. */
    public Column coloured(Thresholds steps) {
        return new Column(field, header, unit, decimals, Optional.of(steps), link, width);
    }

    /** The same with that many digits after the point. */
    public Column exactTo(int digits) {
        return new Column(field, header, unit, Optional.of(digits), thresholds, link, width);
    }

    /** The same with a link. */
    public Column leadingTo(Link target) {
        return new Column(field, header, unit, decimals, thresholds, Optional.of(target), width);
    }

    Optional<Map<String, Object>> override() {
        List<Object> properties = new ArrayList<>();
        unit.ifPresent(shown -> properties.add(property("unit", shown.id())));
        decimals.or(() -> unit.flatMap(Unit::decimals))
                .ifPresent(digits -> properties.add(property("decimals", digits)));
        thresholds.ifPresent(steps -> {
            properties.add(property("thresholds", steps.tree()));
            properties.add(property("custom.cellOptions", new Node().put("type", "color-text")));
        });
        link.ifPresent(target -> properties.add(property("links", List.of(target.tree()))));
        if (width > 0) {
            properties.add(property("custom.width", width));
        }
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Node()
                .put("matcher", new Node().put("id", "byName").put("options", header))
                .put("properties", properties)
                .tree());
    }

    private static Map<String, Object> property(String id, Object value) {
        return new Node().put("id", id).put("value", value).tree();
    }

    /**
     * Joins the rows of all targets by their labels, then keeps, names and orders exactly these columns. The values of a
     * single target have no letter in Grafana.
     */
    static List<Map<String, Object>> transformations(List<Column> columns, int targets) {
        Node order = new Node();
        Node names = new Node();
        List<String> kept = new ArrayList<>();
        for (Column column : columns) {
            String name = targets == 1 ? column.field.replaceFirst(" #A$", "") : column.field;
            order.put(name, kept.size());
            names.put(name, column.header);
            kept.add(name);
        }
        return List.of(
                transformation("merge", new Node()),
                transformation("filterFieldsByName", new Node().put("include", new Node().put("names", kept))),
                transformation("organize", new Node().put("indexByName", order).put("renameByName", names)));
    }

    private static Map<String, Object> transformation(String id, Node options) {
        return new Node().put("id", id).put("options", options).tree();
    }
}
