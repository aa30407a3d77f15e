package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import java.util.ArrayList;
import java.util.List;

/**
 * The requests of a service as a whole.
 *
 * @param figures whose requests
 * @param slos where its promises are
 */
record RedPanels(RedFigures figures, Link slos) {

    private static final Visual LINES = new Visual.TimeSeries(Visual.Lines.PLAIN);
    private static final Visual STACKED = new Visual.TimeSeries(Visual.Lines.STACKED);
    private static final Thresholds FAILING = Thresholds.lowIsGood("0.001", "0.01");

    /** Figures in large type. */
    List<Sketch> summary() {
        List<Sketch> panels = new ArrayList<>();
        panels.add(figure("rate-now", "Requests now", "Requests per second over the last five minutes.")
                .in(Unit.REQUESTS_PER_SECOND)
                .asking("Requests", figures.requests(List.of())));
        if (figures.red().errors().isPresent()) {
            panels.add(
                    figure("errors-now", "Failing now", "The share of requests of the last five minutes that failed.")
                            .in(Unit.SHARE)
                            .colouredBy(FAILING)
                            .asking("Failing", figures.errors(List.of())));
        }
        if (figures.red().duration().isPresent()) {
            panels.add(figure("median-now", "Median duration", "Half of the requests were faster.")
                    .in(Unit.SECONDS)
                    .asking("p50", figures.quantile("0.5", List.of())));
            panels.add(figure("p99-now", "99th percentile", "One request in a hundred was slower.")
                    .in(Unit.SECONDS)
                    .asking("p99", figures.quantile("0.99", List.of())));
        }
        int width = 24 / panels.size();
        return panels.stream().map(panel -> panel.sized(width, 4)).toList();
    }

    /** The same over time. */
    List<Sketch> overTime() {
        List<Sketch> panels = new ArrayList<>();
        panels.add(sketch("rate", "Requests", "Requests per second.", LINES)
                .in(Unit.REQUESTS_PER_SECOND)
                .from("0")
                .asking("requests", figures.requests(List.of()), Colour.BLUE));
        if (figures.red().errors().isPresent()) {
            panels.add(sketch("errors", "Failing requests", "The share of requests that fail.", LINES)
                    .in(Unit.SHARE)
                    .from("0")
                    .asking("failing", figures.errors(List.of()), Colour.VERMILION));
        }
        figures.byOutcome()
                .ifPresent(rate -> panels.add(sketch(
                                "outcomes",
                                "Requests by " + figures.outcomeLabel().orElseThrow(),
                                "Requests per second by their outcome, put on top of each other.",
                                STACKED)
                        .in(Unit.REQUESTS_PER_SECOND)
                        .from("0")
                        .colouring(figures.outcomeColours())
                        .asking("{{" + figures.outcomeLabel().orElseThrow() + "}}", rate)));
        if (figures.red().duration().isPresent()) {
            panels.add(percentiles());
            panels.add(sketch(
                            "heatmap",
                            "Durations",
                            "How many requests took how long: the lighter, the more. Two bands tell of two kinds of"
                                    + " requests where percentiles show one line.",
                            new Visual.Heatmap(Unit.SECONDS))
                    .in(Unit.REQUESTS_PER_SECOND)
                    .asking("{{le}}", figures.durations()));
        }
        panels.replaceAll(panel -> panel.sized(12, 9));
        return Pairs.of(panels);
    }

    private Sketch percentiles() {
        return sketch(
                        "percentiles",
                        "Duration percentiles",
                        "From the buckets of the histogram: a figure is as exact as its bucket is narrow. A dot is one"
                                + " request and leads to its trace.",
                        LINES)
                .in(Unit.SECONDS)
                .from("0")
                .asking("p50", figures.quantileNow("0.5"), Colour.SKY)
                .asking("p95", figures.quantileNow("0.95"), Colour.BLUE)
                .asking("p99", figures.quantileNow("0.99"), Colour.PURPLE)
                .withExemplars();
    }

    private Sketch figure(String key, String title, String description) {
        return sketch(key, title, description, new Visual.Stat());
    }

    private Sketch sketch(String key, String title, String description, Visual visual) {
        return Sketch.of(key, title, description, visual).leadingTo(slos);
    }
}
