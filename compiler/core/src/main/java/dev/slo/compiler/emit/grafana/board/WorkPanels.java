package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.minus;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Extreme;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.Histograms;
import dev.slo.compiler.plan.Measure;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Sli;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * What one indicator measures, in the units of the work itself.
 *
 * @param plan the SLO
 * @param slos where its promise is
 */
record WorkPanels(SloPlan plan, Link slos) {

    private static final Range PER_STEP = new Range.Variable("__rate_interval");
    private static final Visual LINES = new Visual.TimeSeries(Visual.Lines.PLAIN);

    List<Sketch> all() {
        List<Sketch> panels = new ArrayList<>();
        if (plan.slo().countsEvents()) {
            panels.add(throughput());
            panels.add(success());
        }
        if (plan.slo().sli() instanceof Sli.Latency latency) {
            panels.add(percentiles(latency));
            if (latency.kind() == Sli.HistogramKind.CLASSIC) {
                panels.add(heatmap(latency));
            }
        } else if (plan.slo().sli() instanceof Sli.Timeslices slices) {
            panels.add(value(slices));
            panels.add(verdict("Bad slices", "1 while a slice is bad, 0 while it is good."));
        } else if (plan.slo().sli() instanceof Sli.ErrorRatio) {
            panels.add(verdict("Error share", "What the indicator yields: the share that is bad."));
        }
        int width = 24 / panels.size();
        return panels.stream().map(panel -> panel.sized(width, 9)).toList();
    }

    private Sketch throughput() {
        Expr good = minus(sum(SeriesNames.TOTAL), sum(SeriesNames.ERROR));
        return sketch(
                        "throughput",
                        "Attempts",
                        "Events per second: those that went well and those that did not. Together they are the attempts.",
                        new Visual.TimeSeries(Visual.Lines.STACKED))
                .in(Unit.EVENTS_PER_SECOND)
                .from("0")
                .asking("good", good, Colour.BLUE)
                .asking("bad", sum(SeriesNames.ERROR), Colour.VERMILION);
    }

    private Sketch success() {
        Expr good = minus(number(1), ratio(sum(SeriesNames.ERROR), sum(SeriesNames.TOTAL)));
        return sketch(
                        "success",
                        "Success",
                        "The share of attempts that went well, and the share that is promised.",
                        new Visual.TimeSeries(Visual.Lines.PLAIN, Extreme.MIN))
                .in(Unit.EXACT_SHARE)
                .exactTo(Scales.decimals(List.of(plan)))
                .upTo("1")
                .asking("objective", recorded(SeriesNames.OBJECTIVE), Colour.GREY)
                .asking("good", good, Colour.BLUE);
    }

    private Sketch percentiles(Sli.Latency latency) {
        Sketch sketch = sketch(
                        "percentiles",
                        "Durations",
                        "Percentiles of the durations, and the bound that the objective is about.",
                        LINES)
                .in(Unit.SECONDS)
                .from("0")
                .asking("bound", call("vector", number(latency.threshold())), Colour.GREY);
        return sketch.asking("p50", quantile("0.5", latency), Colour.SKY)
                .asking("p95", quantile("0.95", latency), Colour.BLUE)
                .asking("p99", quantile("0.99", latency), Colour.PURPLE)
                .withExemplars();
    }

    /** No value instead of NaN where nothing happens. */
    private Expr quantile(String quantile, Sli.Latency latency) {
        Expr value = call("histogram_quantile", number(Double.parseDouble(quantile)), rates(latency));
        return binary(BinaryOp.GREATER_EQUAL, value, number(0));
    }

    private Sketch heatmap(Sli.Latency latency) {
        return sketch(
                        "heatmap",
                        "Distribution",
                        "How many events took how long: the lighter, the more.",
                        new Visual.Heatmap(Unit.SECONDS))
                .in(Unit.EVENTS_PER_SECOND)
                .asking("{{le}}", rates(latency));
    }

    private Expr rates(Sli.Latency latency) {
        Expr.VectorSelector histogram = Measure.selector(latency.histogram());
        return switch (latency.kind()) {
            case CLASSIC -> aggregate("sum", List.of("le"), over("rate", Histograms.buckets(histogram), PER_STEP));
            case NATIVE -> aggregate("sum", List.of(), over("rate", histogram, PER_STEP));
        };
    }

    /** The value that decides about each slice. */
    Sketch value(Sli.Timeslices slices) {
        Expr value = Measure.vector(slices.query(), slices.slice());
        return sketch(
                        "value",
                        "Value of a slice",
                        "What each slice of " + slices.slice() + " is judged by: it is good while the value is "
                                + slices.good() + ".",
                        LINES)
                .in(Unit.FACTOR)
                .asking("bound", call("vector", number(slices.good().bound())), Colour.GREY)
                .asking("value", value, Colour.BLUE);
    }

    private Sketch verdict(String title, String description) {
        return sketch("verdict", title, description, LINES)
                .in(Unit.SHARE)
                .from("0")
                .asking("bad", sum(SeriesNames.ERROR), Colour.VERMILION);
    }

    private Expr sum(String metric) {
        return aggregate("sum", SeriesNames.IDENTITY, recorded(metric));
    }

    private Expr.VectorSelector recorded(String metric) {
        List<Expr.Matcher> matchers = new ArrayList<>(Subject.of(plan).scope());
        if (!metric.equals(SeriesNames.OBJECTIVE)) {
            plan.slo().groupBy().forEach(label -> matchers.add(matching(label, GroupPanels.variable(label))));
        }
        return series(metric, matchers.toArray(Expr.Matcher[]::new));
    }

    private Sketch sketch(String key, String title, String description, Visual visual) {
        return Sketch.of(plan.slo().name() + "/" + key, title, description, visual)
                .leadingTo(slos);
    }
}
