package dev.slo.compiler.review.drawing;

import dev.slo.compiler.review.asked.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Draws latest values in figures, on dials and as bars. */
final class Values {

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
            for (Series series : one.series()) {
                double value = series.last();
                double share = high > low ? (value - low) / (high - low) : 0;
                figures.add(new Drawing.Figure(
                        one.name(series),
                        own.format(value),
                        own.colour().orElseGet(() -> own.colourOf(value)),
                        Math.max(0, Math.min(1, share))));
            }
        }
        List<Drawing.Figure> sorted = kind.equals("bars")
                ? figures.stream()
                        .sorted(Comparator.comparingDouble(Drawing.Figure::share)
                                .reversed())
                        .toList()
                : figures;
        return new Drawing.Figures(kind, summary(sorted), sorted);
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
