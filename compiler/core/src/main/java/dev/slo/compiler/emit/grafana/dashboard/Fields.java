package dev.slo.compiler.emit.grafana.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How a panel shows the values that it gets.
 *
 * @param unit their unit
 * @param decimals how many digits follow the point; empty for as many as the unit has
 * @param min the lower end of axes and dials; empty for the smallest value
 * @param max the upper end; empty for the largest value
 * @param thresholds where colours change
 * @param names words in place of single values, such as 1 for up
 * @param noValue what stands where a query has no answer, if that is a good sign
 * @param colours of single series, by their names in the legend
 */
record Fields(
        Unit unit,
        Optional<Integer> decimals,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Thresholds thresholds,
        List<ValueName> names,
        Optional<String> noValue,
        SortedMap<String, Colour> colours) {

    static final Fields PLAIN = new Fields(
            Unit.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Thresholds.NEUTRAL,
            List.of(),
            Optional.empty(),
            Collections.emptySortedMap());

    Fields withUnit(Unit other) {
        return new Fields(other, decimals, min, max, thresholds, names, noValue, colours);
    }

    Fields withDecimals(int digits) {
        return new Fields(unit, Optional.of(digits), min, max, thresholds, names, noValue, colours);
    }

    Fields between(Optional<BigDecimal> from, Optional<BigDecimal> to) {
        return new Fields(unit, decimals, from, to, thresholds, names, noValue, colours);
    }

    Fields withThresholds(Thresholds other) {
        return new Fields(unit, decimals, min, max, other, names, noValue, colours);
    }

    Fields withNames(List<ValueName> others) {
        return new Fields(unit, decimals, min, max, thresholds, List.copyOf(others), noValue, colours);
    }

    Fields withNoValue(String text) {
        return new Fields(unit, decimals, min, max, thresholds, names, Optional.of(text), colours);
    }

    Fields withColours(SortedMap<String, Colour> others) {
        return new Fields(
                unit, decimals, min, max, thresholds, names, noValue, Collections.unmodifiableSortedMap(others));
    }

    /** Values of lines are told apart by palette, all others coloured by threshold. */
    Map<String, Object> tree(Visual visual, List<Target> targets, List<Column> columns) {
        boolean lines = visual instanceof Visual.TimeSeries;
        Node defaults = new Node()
                .put("unit", unit.id())
                .put("decimals", decimals.or(unit::decimals))
                .put("min", min)
                .put("max", max)
                .put("color", new Node().put("mode", lines ? "palette-classic-by-name" : "thresholds"))
                .put("thresholds", thresholds.tree())
                .putUnlessEmpty("mappings", ValueName.trees(names))
                .put("noValue", noValue)
                .putUnlessEmpty("custom", visual.custom());
        return new Node()
                .put("defaults", defaults)
                .put("overrides", overrides(targets, columns))
                .tree();
    }

    private List<Object> overrides(List<Target> targets, List<Column> columns) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            String refId = Panel.refId(i);
            targets.get(i).colour().ifPresent(colour -> all.add(coloured("byFrameRefID", refId, colour)));
        }
        colours.forEach((name, colour) -> all.add(coloured("byName", name, colour)));
        columns.forEach(column -> column.override().ifPresent(all::add));
        return all;
    }

    private static Map<String, Object> coloured(String matcher, String wanted, Colour colour) {
        Node fixed = new Node().put("mode", "fixed").put("fixedColor", colour.hex());
        return new Node()
                .put("matcher", new Node().put("id", matcher).put("options", wanted))
                .put(
                        "properties",
                        List.of(new Node()
                                .put("id", "color")
                                .put("value", fixed)
                                .tree()))
                .tree();
    }
}
