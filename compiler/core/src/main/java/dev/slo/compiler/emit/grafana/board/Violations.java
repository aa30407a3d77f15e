package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Column;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Extreme;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.ValueName;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.Terms;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.util.List;

/** When SLOs were in danger or missed within the time range, for how long, and how much budget that took. */
public final class Violations {

    private static final Elapsed ELAPSED = new Elapsed(TimeSpan.ofMinutes(5));
    private static final Ranking WORST = new Ranking(20);
    private static final String LEGEND = "{{service}}/{{slo}}";

    private final List<ServicePlan> plans;
    private final Choices choices;
    private final Figures figures;
    private final Expr tooFast;
    private final Expr missed;

    private Violations(List<ServicePlan> plans) {
        this.plans = plans;
        this.choices = Choices.among(plans);
        this.figures = choices.figures();
        this.tooFast = Elapsed.above(figures.burnRate(), 1);
        this.missed = Elapsed.below(figures.budgetLeft(), 0);
    }

    /** The dashboard. */
    public static Dashboard of(List<ServicePlan> plans) {
        return new Violations(plans).dashboard();
    }

    private Dashboard dashboard() {
        Layout layout =
                new Layout().line(table()).line(burning()).line(overspent()).line(budgets(), failures());
        return new Frame(
                        Places.VIOLATIONS,
                        "SLO violations",
                        "When objectives were in danger or missed, for how long, and how much budget that took.",
                        Dashboard.Span.WEEK,
                        choices.variables(),
                        choices.scope(),
                        List.of(Places.overview(), Places.reliability()))
                .around(layout);
    }

    private Sketch table() {
        return Sketch.of(
                        "violations",
                        "Violations in this time range",
                        "For how long the budget of each objective burned too fast and how often it began to; for how"
                                + " long nothing of it was left; what it has lost since the beginning, negative where"
                                + " older failures left the window. Times are multiples of five minutes.",
                        new Visual.Table("Too fast for", true))
                .asking("", ELAPSED.seconds(tooFast))
                .asking("", ELAPSED.stretches(tooFast))
                .asking("", ELAPSED.seconds(missed))
                .asking("", lost())
                .asking("", figures.budgetLeft())
                .showing(List.of(
                        linked(Column.label(SeriesNames.SERVICE, "Service", 0)),
                        linked(Column.label(SeriesNames.SLO, "SLO", 0)),
                        Column.value(0, "Too fast for", Unit.SECONDS, 140).coloured(Thresholds.lowIsGood("1", "3600")),
                        Column.value(1, "Times", Unit.COUNT, 90),
                        Column.value(2, "Missed for", Unit.SECONDS, 140).coloured(Scales.NONE_IS_GOOD),
                        Column.value(3, "Budget lost", Unit.SHARE, 130).coloured(Thresholds.lowIsGood("0.1", "0.5")),
                        Column.value(4, "Budget left", Unit.SHARE, 130).coloured(Scales.BUDGET_LEFT)))
                .in(Unit.NONE)
                .leadingTo(Places.overview())
                .sized(24, 10);
    }

    private Column linked(Column column) {
        return Places.cells(plans).map(column::leadingTo).orElse(column);
    }

    /** Spent now less spent first; a gauge, so {@code delta} and not a rate. */
    private Expr lost() {
        Expr delta = Terms.over("delta", figures.recorded(SeriesNames.PERIOD_BURN_RATE), Elapsed.WHOLE);
        return figures.ofChosen(Terms.aggregate("max", SeriesNames.IDENTITY, delta));
    }

    private Sketch burning() {
        return timeline("burning", "Budget burns too fast", "When the last hour's burn rate was above 1.")
                .naming(new ValueName(0, "sustainable", Colour.GREEN), new ValueName(1, "too fast", Colour.VERMILION))
                .asking(LEGEND, WORST.highest(tooFast, figures.burnRate()));
    }

    private Sketch overspent() {
        return timeline("overspent", "Objective missed", "When nothing of the error budget was left.")
                .naming(new ValueName(0, "kept", Colour.GREEN), new ValueName(1, "missed", Colour.VERMILION))
                .asking(LEGEND, WORST.lowest(missed, figures.budgetLeft()));
    }

    private Sketch budgets() {
        return Sketch.of(
                        "budgets",
                        "Budget left over time",
                        "Every step down is an incident, every rise one that leaves the window.",
                        new Visual.TimeSeries(Visual.Lines.WITH_THRESHOLDS, Extreme.MIN))
                .in(Unit.SHARE)
                .upTo("1")
                .colouredBy(Scales.BUDGET_LEFT)
                .asking(LEGEND, WORST.lowest(figures.budgetLeft()))
                .leadingTo(Places.overview())
                .sized(12, 10);
    }

    private Sketch failures() {
        return Sketch.of(
                        "failures",
                        "Failed events per second",
                        "Where failures happened, of objectives that count events.",
                        new Visual.TimeSeries(Visual.Lines.PLAIN))
                .in(Unit.EVENTS_PER_SECOND)
                .from("0")
                .asking(LEGEND, WORST.lowest(figures.failures(), figures.budgetLeft()))
                .leadingTo(Places.overview())
                .sized(12, 10);
    }

    private static Sketch timeline(String key, String title, String description) {
        return Sketch.of(key, title, description, new Visual.Timeline())
                .in(Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .leadingTo(Places.overview())
                .sized(24, 9);
    }
}
