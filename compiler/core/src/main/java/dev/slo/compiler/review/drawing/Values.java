package dev.slo.compiler.review.drawing;

import dev.slo.compiler.review.asked.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Draws latest values in figures, on dials and as bars. */
final class Values {

    /** Of a dial at its lower end, and of a bar below it, so that they still tell their colour. */
    private static final double SLIVER = 0.015;

    private final JsonNode panel;
    private final Drawings drawings;

    Values(JsonNode panel, Drawings drawings) {
        this.panel = panel;
        this.drawings = drawings;
    }

    Drawing.Figures figures(String kind, List<Asked> asked) {
        Look look = Look.of(panel, drawings.at());
        List<Drawing.Figure> figures = new ArrayList<>();
        double low = look.min().orElse(0.0);
        double high = look.max().orElseGet(() -> largest(asked));
        for (Asked one : asked) {
            Look own = Look.of(panel, "byFrameRefID", one.query().refId(), drawings.at());
            for (Series series : inOrder(one)) {
                double value = series.last();
                double share = high > low ? (value - low) / (high - low) : 0;
                figures.add(new Drawing.Figure(
                        one.name(series),
                        own.format(value),
                        own.colour().orElseGet(() -> own.colourOf(value)),
                        Math.max(kind.equals("gauge") || value < low ? SLIVER : 0, Math.min(1, share))));
            }
        }
        return new Drawing.Figures(kind, summary(figures), List.copyOf(figures));
    }

    /** Grafana keeps the order of an answer; a recording has lost it, and the query tells it. */
    private static List<Series> inOrder(Asked one) {
        Comparator<Series> ascending = Comparator.comparingDouble(Series::last);
        if (one.ask().expr().startsWith("sort(")) {
            return one.series().stream().sorted(ascending).toList();
        }
        return one.ask().expr().startsWith("sort_desc(")
                ? one.series().stream().sorted(ascending.reversed()).toList()
                : one.series();
    }

    private static double largest(List<Asked> asked) {
        return asked.stream()
                .flatMap(one -> one.series().stream())
                .mapToDouble(Series::last)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }

    private static String summary(List<Drawing.Figure> figures) {
        return figures.stream()
                .map(figure -> (figure.name() + " " + figure.text()).strip())
                .collect(Collectors.joining(", "));
    }
}
