package dev.slo.compiler.review.drawing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Draws values over time as bands, one stretch for each value that lasts. */
final class Phases {

    private static final int MOST = 24;
    /** In percent of the time range; shorter ones could not be seen. */
    private static final double SHORTEST = 0.4;

    private final Drawings drawings;
    private final Look look;

    Phases(JsonNode panel, Drawings drawings) {
        this.drawings = drawings;
        this.look = Look.of(panel, drawings.at());
    }

    Drawing.Bands bands(List<Asked> asked) {
        List<Drawing.Band> all = new ArrayList<>();
        for (Asked one : asked) {
            one.series().forEach(series -> all.add(new Drawing.Band(one.name(series), stretches(series.values()))));
        }
        List<Drawing.Band> drawn = all.subList(0, Math.min(MOST, all.size()));
        String summary = all.size() + (all.size() == 1 ? " band" : " bands") + " over time";
        return new Drawing.Bands(summary, List.copyOf(drawn), drawings.times(), all.size() - drawn.size());
    }

    private List<Drawing.Stretch> stretches(List<Double> values) {
        List<Drawing.Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= values.size(); i++) {
            if (i < values.size() && values.get(i).equals(values.get(from))) {
                continue;
            }
            double value = values.get(from);
            if (!Double.isNaN(value)) {
                double start = drawings.place(from, values.size());
                double end = drawings.place(Math.min(i, values.size() - 1), values.size());
                stretches.add(new Drawing.Stretch(
                        Math.min(start, 100 - SHORTEST),
                        Math.max(SHORTEST, end - start),
                        look.colourOf(value),
                        look.format(value)));
            }
            from = i;
        }
        return List.copyOf(stretches);
    }
}
