package dev.slo.compiler.review.drawing;

import dev.slo.compiler.review.asked.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Draws values over time as lines, filled where there are few, stacked where the panel says so. */
final class Lines {

    /** More lines can be neither told apart nor found in a legend. */
    private static final int MOST = 24;

    private static final int FEW = 3;
    private static final int TOLD = 4;

    private final JsonNode panel;
    private final Drawings drawings;
    private final Look look;
    private final boolean stacked;

    Lines(JsonNode panel, Drawings drawings) {
        this.panel = panel;
        this.drawings = drawings;
        this.look = Look.of(panel, drawings.at());
        this.stacked = custom().path("stacking").path("mode").asString("none").equals("normal");
    }

    /** A series with what it is called and how it is painted. */
    private record Named(String name, String colour, Series series, List<Double> top, List<Double> base) {}

    Drawing.Plot plot(List<Asked> asked) {
        List<Named> all = named(asked);
        List<Named> drawn = all.subList(0, Math.min(MOST, all.size()));
        List<Double> values = new ArrayList<>();
        drawn.forEach(one -> values.addAll(one.top()));
        List<Look.Threshold> bounds = bounds();
        bounds.forEach(bound -> values.add(bound.from()));
        Axis axis = Axis.around(values, look);
        return new Drawing.Plot(
                summary(all),
                axis.ticks(look),
                drawings.times(),
                bounds.stream()
                        .map(bound -> new Drawing.Tick(axis.fromTop(bound.from()), bound.colour()))
                        .toList(),
                drawn.stream().map(one -> line(one, axis, drawn.size())).toList(),
                legend(drawn).stream().map(this::key).toList(),
                tellsSmallest() ? "Min" : "Max",
                all.size() - drawn.size());
    }

    /** In the order of the series, unless the panel sorts its legend by the latest values. */
    private List<Named> legend(List<Named> drawn) {
        JsonNode legend = panel.path("options").path("legend");
        if (!legend.path("sortBy").asString("").equals("Last *")) {
            return drawn;
        }
        Comparator<Named> byLast =
                Comparator.comparingDouble(one -> one.series().last());
        return drawn.stream()
                .sorted(legend.path("sortDesc").asBoolean(false) ? byLast.reversed() : byLast)
                .toList();
    }

    private boolean tellsSmallest() {
        for (JsonNode calculation : panel.path("options").path("legend").path("calcs")) {
            if (calculation.asString("").equals("min")) {
                return true;
            }
        }
        return false;
    }

    /** In the order of the queries, as in Grafana. */
    private List<Named> named(List<Asked> asked) {
        List<Named> all = new ArrayList<>();
        for (Asked one : asked) {
            Optional<String> fixed = colour("byFrameRefID", one.query().refId());
            for (Series series : one.series()) {
                String name = one.name(series);
                String colour = colour("byName", name).or(() -> fixed).orElse("");
                all.add(new Named(name, colour, series, series.values(), List.of()));
            }
        }
        List<Named> coloured = new ArrayList<>();
        List<Double> base = List.of();
        int next = 0;
        for (Named one : all) {
            String colour = one.colour().isEmpty() ? Palette.colour(next++) : one.colour();
            List<Double> top =
                    stacked ? sum(base, one.series().values()) : one.series().values();
            coloured.add(new Named(one.name(), colour, one.series(), top, base));
            base = stacked ? top : List.of();
        }
        return coloured;
    }

    private Optional<String> colour(String matcher, String wanted) {
        return Look.of(panel, matcher, wanted, drawings.at()).colour();
    }

    private static List<Double> sum(List<Double> base, List<Double> values) {
        List<Double> sum = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double below = i < base.size() && !base.get(i).isNaN() ? base.get(i) : 0;
            sum.add(below + (values.get(i).isNaN() ? 0 : values.get(i)));
        }
        return sum;
    }

    private List<Look.Threshold> bounds() {
        String style = custom().path("thresholdsStyle").path("mode").asString("off");
        return style.equals("off")
                ? List.of()
                : look.thresholds().stream()
                        .filter(threshold -> Double.isFinite(threshold.from()))
                        .toList();
    }

    private Drawing.Line line(Named one, Axis axis, int lines) {
        boolean filled =
                stacked || (lines <= FEW && custom().path("fillOpacity").asInt(0) > 0);
        List<Double> floor = one.base();
        return new Drawing.Line(
                one.colour(),
                custom().path("lineWidth").asInt(1) == 0 ? "" : path(one.top(), axis),
                filled ? Optional.of(area(one.top(), floor, axis)) : Optional.empty());
    }

    /** A line, broken where there is no value; a lone point becomes a short dash. */
    private String path(List<Double> values, Axis axis) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isNaN()) {
                drawing = false;
                continue;
            }
            boolean alone =
                    !drawing && (i + 1 == values.size() || values.get(i + 1).isNaN());
            path.append(drawing ? 'L' : 'M').append(point(i, values, axis));
            if (alone) {
                path.append(i + 1 == values.size() ? "h-4" : "h4");
            }
            drawing = true;
        }
        return path.toString();
    }

    private String area(List<Double> values, List<Double> floor, Axis axis) {
        StringBuilder path = new StringBuilder();
        int from = -1;
        for (int i = 0; i <= values.size(); i++) {
            boolean there = i < values.size() && !values.get(i).isNaN();
            if (there && from < 0) {
                from = i;
            } else if (!there && from >= 0) {
                path.append(patch(values, floor, axis, from, i));
                from = -1;
            }
        }
        return path.toString();
    }

    private String patch(List<Double> values, List<Double> floor, Axis axis, int from, int to) {
        StringBuilder path = new StringBuilder();
        for (int i = from; i < to; i++) {
            path.append(i == from ? 'M' : 'L').append(point(i, values, axis));
        }
        for (int i = to - 1; i >= from; i--) {
            double below = i < floor.size() && !floor.get(i).isNaN() ? floor.get(i) : Math.max(0, axis.low());
            path.append('L').append(point(i, values.size(), below, axis));
        }
        return path.append('Z').toString();
    }

    private String point(int i, List<Double> values, Axis axis) {
        return point(i, values.size(), values.get(i), axis);
    }

    private String point(int i, int points, double value, Axis axis) {
        double y = Math.max(-1_000, Math.min(2_000, axis.fromTop(value) * 10));
        return round(drawings.place(i, points) * 10) + " " + round(y);
    }

    private static String round(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private Drawing.Key key(Named one) {
        return new Drawing.Key(
                one.name(),
                one.colour(),
                look.format(one.series().last()),
                look.format(
                        tellsSmallest() ? one.series().smallest() : one.series().largest()));
    }

    private String summary(List<Named> all) {
        String some = all.stream()
                .limit(TOLD)
                .map(one -> one.name() + " " + look.format(one.series().last()))
                .collect(Collectors.joining(", "));
        return "Time series, latest values: " + some
                + (all.size() > TOLD ? ", and " + (all.size() - TOLD) + " more" : "");
    }

    private JsonNode custom() {
        return panel.path("fieldConfig").path("defaults").path("custom");
    }
}
