package dev.slo.compiler.review.drawing;

import dev.slo.compiler.review.asked.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Draws a classic histogram over time: of its cumulative buckets, what each holds beyond the one below. */
final class Buckets {

    private final Drawings drawings;
    private final Units units;

    Buckets(JsonNode panel, Drawings drawings) {
        this.drawings = drawings;
        this.units = new Units(panel.path("options").path("yAxis").path("unit").asString("none"), drawings.at());
    }

    private record Bucket(double bound, List<Double> values) {}

    Drawing.Heat heat(List<Asked> asked) {
        List<Bucket> buckets = asked.stream()
                .flatMap(one -> one.series().stream())
                .filter(series -> series.labels().containsKey("le"))
                .map(series -> new Bucket(bound(series), series.values()))
                .sorted(Comparator.comparingDouble(Bucket::bound))
                .toList();
        List<List<Double>> counts = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            counts.add(
                    i == 0
                            ? buckets.get(0).values()
                            : beyond(buckets.get(i).values(), buckets.get(i - 1).values()));
        }
        double most = counts.stream()
                .flatMap(List::stream)
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double height = 100.0 / Math.max(1, buckets.size());
        List<Drawing.Spot> spots = new ArrayList<>();
        List<Drawing.Tick> bounds = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            double top = 100 - (i + 1) * height;
            bounds.add(new Drawing.Tick(top, units.format(buckets.get(i).bound())));
            spots.addAll(spots(counts.get(i), most, top, height));
        }
        String summary = "Distribution over time in " + buckets.size() + " buckets";
        return new Drawing.Heat(summary, bounds, drawings.times(), spots);
    }

    private List<Drawing.Spot> spots(List<Double> counts, double most, double top, double height) {
        List<Drawing.Spot> spots = new ArrayList<>();
        double width = 100.0 / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            double strength = most > 0 ? Math.sqrt(Math.max(0, counts.get(i)) / most) : 0;
            if (strength > 0.02) {
                spots.add(new Drawing.Spot(i * width, top, width, height, Math.round(strength * 20) / 20.0));
            }
        }
        return spots;
    }

    private static List<Double> beyond(List<Double> all, List<Double> below) {
        List<Double> rest = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            double lower = i < below.size() && !below.get(i).isNaN() ? below.get(i) : 0;
            rest.add(all.get(i) - lower);
        }
        return rest;
    }

    private static double bound(Series series) {
        String le = series.labels().getOrDefault("le", "");
        return le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
    }
}
