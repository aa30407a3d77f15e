package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.minus;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.perSlo;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Extreme;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Reading;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The panels about one SLO over time: its budget and what will be left, how fast it burns, what fails. */
final class DetailPanels {

    private static final Visual LINES = new Visual.TimeSeries(Visual.Lines.PLAIN);
    private static final Visual LINES_AND_THRESHOLDS = new Visual.TimeSeries(Visual.Lines.WITH_THRESHOLDS);

    private final Subject subject;
    private final Figures figures;

    DetailPanels(Subject subject) {
        this.subject = subject;
        this.figures = new Figures(subject.scope(), List.of());
    }

    /** All of them, in the order in which they stand. */
    List<Sketch> all() {
        List<Sketch> panels = new ArrayList<>(new FigurePanels(subject).all());
        panels.add(budget());
        subject.period().ifPresent(period -> panels.add(forecast(new Forecast(subject.scope(), period))));
        subject.only().map(Explanation::of).ifPresent(text -> panels.add(explanation(text)));
        panels.add(burnRates());
        panels.add(sli());
        panels.add(events());
        if (!subject.groups().isEmpty()) {
            panels.addAll(new GroupPanels(subject).all());
        }
        panels.add(alarms());
        return panels.stream().map(this::linked).toList();
    }

    private Sketch linked(Sketch sketch) {
        Sketch linked = sketch.leadingTo(Places.violations());
        for (Link link : subject.links()) {
            linked = linked.leadingTo(link);
        }
        return linked;
    }

    private Sketch budget() {
        return sketch(
                        "budget-left",
                        "Budget left",
                        "The share of the error budget that is left over the objective's window; of the worst group."
                                + " Below 0 the objective is missed.",
                        new Visual.TimeSeries(Visual.Lines.WITH_THRESHOLDS, Extreme.MIN))
                .in(Unit.SHARE)
                .upTo("1")
                .colouredBy(Scales.BUDGET_LEFT)
                .asking("left", figures.budgetLeft(), Colour.BLUE)
                .sized(10, 10);
    }

    private Sketch forecast(Forecast forecast) {
        Sketch sketch = sketch(
                        "forecast",
                        "Budget left if the last day goes on",
                        "What will be left: the oldest hours leave the window, and errors and traffic of the last 24"
                                + " hours are taken to repeat.",
                        new Visual.Bars())
                .in(Unit.SHARE)
                .from("0")
                .upTo("1")
                .colouredBy(Scales.BUDGET_LEFT)
                .asking("now", figures.budgetLeft())
                .sized(6, 10);
        for (TimeSpan ahead : forecast.horizons().toList()) {
            sketch = sketch.asking("in " + ahead, forecast.left(ahead));
        }
        return sketch;
    }

    private Sketch explanation(String text) {
        return sketch(
                        "explanation",
                        "What it promises",
                        "The objective in words, and its alerts.",
                        new Reading.Text(text))
                .sized(8, 10);
    }

    /** Error ratios over the budget, so that all windows and all tiers share one scale. */
    private Sketch burnRates() {
        List<Thresholds.Step> steps = new ArrayList<>();
        subject.factors(Tier.Urgency.TICKET).forEach(factor -> steps.add(new Thresholds.Step(factor, Colour.ORANGE)));
        subject.factors(Tier.Urgency.PAGE).forEach(factor -> steps.add(new Thresholds.Step(factor, Colour.VERMILION)));
        steps.sort(Comparator.comparing(Thresholds.Step::from));
        Sketch sketch = sketch(
                        "burn-rates",
                        "Burn rate by window",
                        "Error ratio over the budget. An alert fires while both of its windows are above its dashed"
                                + " line: orange opens a ticket, vermilion pages.",
                        LINES_AND_THRESHOLDS)
                .in(Unit.FACTOR)
                .from("0")
                .colouredBy(new Thresholds(Colour.GREEN, steps))
                .sized(12, 10);
        for (TimeSpan window : subject.alertWindows()) {
            sketch = sketch.asking(window.toString(), burnRate(window));
        }
        return sketch.targets().isEmpty() ? sketch.asking("last hour", figures.burnRate()) : sketch;
    }

    private Expr burnRate(TimeSpan window) {
        Expr ratio = aggregate("max", SeriesNames.IDENTITY, recorded(SeriesNames.ratio(window)));
        return perSlo(BinaryOp.DIVIDE, ratio, recorded(SeriesNames.BUDGET));
    }

    private Sketch sli() {
        Sketch sketch = sketch(
                        "sli",
                        "Indicator against objective",
                        "The share of good events over a short window, of the worst group, and the share that is"
                                + " promised.",
                        new Visual.TimeSeries(Visual.Lines.PLAIN, Extreme.MIN))
                .in(Unit.EXACT_SHARE)
                .exactTo(Scales.decimals(subject.plans()))
                .upTo("1")
                .asking("objective", figures.objective(), Colour.GREY)
                .sized(12, 10);
        for (TimeSpan window : subject.sliWindows()) {
            Expr errors = aggregate("max", SeriesNames.IDENTITY, recorded(SeriesNames.ratio(window)));
            sketch = sketch.asking("good over " + window, minus(number(1), errors), Colour.BLUE);
        }
        return sketch;
    }

    private Sketch events() {
        boolean counts = subject.countsEvents();
        String title = counts ? "Traffic and errors" : "Bad share";
        String text = counts
                ? "All events and failed ones per second, in all groups together."
                : "The share of the moment that counts as bad, summed over groups: 0 is good.";
        Sketch sketch = sketch("events", title, text, LINES)
                .in(counts ? Unit.EVENTS_PER_SECOND : Unit.FACTOR)
                .from("0")
                .asking("failed", sum(SeriesNames.ERROR), Colour.VERMILION)
                .sized(12, 9);
        return counts ? sketch.asking("all", sum(SeriesNames.TOTAL), Colour.BLUE) : sketch;
    }

    private Sketch alarms() {
        return sketch(
                        "alarms",
                        "Alerts",
                        "When alerts of this objective fired, and how many at once.",
                        new Visual.Timeline())
                .in(Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("firing alerts", figures.alarms())
                .sized(12, 9);
    }

    private Expr sum(String metric) {
        return aggregate("sum", SeriesNames.IDENTITY, recorded(metric));
    }

    private Expr.VectorSelector recorded(String metric) {
        return series(metric, subject.scope().toArray(Expr.Matcher[]::new));
    }

    private Sketch sketch(String key, String title, String description, Visual visual) {
        return Sketch.of(subject.key() + "/" + key, title, description, visual);
    }
}
