package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.number;

import dev.slo.compiler.emit.grafana.dashboard.Column;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;

/** All SLOs of all services, worst first: what burns, and what is left. */
public final class Overview {

    private static final int MOST_LINES = 12;

    private final List<ServicePlan> plans;
    private final Choices choices;
    private final Figures figures;

    private Overview(List<ServicePlan> plans) {
        this.plans = plans;
        this.choices = Choices.among(plans);
        this.figures = choices.figures();
    }

    /** The dashboard. */
    public static Dashboard of(List<ServicePlan> plans) {
        return new Overview(plans).dashboard();
    }

    private Dashboard dashboard() {
        Layout layout = new Layout()
                .line(count(), exhausted(), burning(), firing())
                .line(table())
                .line(budgets(), burnRates())
                .line(alarms());
        return new Frame(
                        Places.OVERVIEW,
                        "SLO overview",
                        "All service level objectives, worst first: how much budget is left and how fast it burns.",
                        Dashboard.Span.DAY,
                        choices.variables(),
                        choices.scope(),
                        List.of(Places.violations(), Places.reliability(), Places.trends()))
                .around(layout);
    }

    private Sketch count() {
        return stat("count", "SLOs", "How many objectives the filters above leave.", Unit.COUNT)
                .asking("SLOs", aggregate("count", List.of(), figures.info()));
    }

    private Sketch exhausted() {
        Expr none = binary(BinaryOp.LESS_EQUAL, figures.budgetLeft(), number(0));
        return stat(
                        "exhausted",
                        "Budgets exhausted",
                        "Objectives that are missed over their window: nothing of the error budget is left.",
                        Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("Budgets exhausted", counted(none));
    }

    private Sketch burning() {
        Expr fast = binary(BinaryOp.GREATER, figures.burnRate(), number(1));
        return stat(
                        "burning",
                        "Burning too fast",
                        "Objectives that would be missed if the last hour went on: their burn rate is above 1.",
                        Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("Burning too fast", counted(fast));
    }

    private Sketch firing() {
        return stat("firing", "Firing alerts", "Alerts of these objectives that fire now.", Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("Firing alerts", aggregate("sum", List.of(), figures.alarms()));
    }

    private Sketch table() {
        Expr described = aggregate(
                "max",
                List.of("objective", "owner", SeriesNames.SERVICE, SeriesNames.SLO, "title", "window"),
                figures.info());
        return Sketch.of(
                        "status",
                        "Status of every SLO",
                        "One line for each objective, that with the least budget left first; of an objective with groups"
                                + " its worst group counts. A click on a name opens the dashboard of its service.",
                        new Visual.Table("Budget left", false))
                .in(Unit.NONE)
                .asking("", described)
                .asking("", figures.budgetLeft())
                .asking("", figures.burnRate())
                .asking("", figures.exhaustion())
                .asking("", figures.measured())
                .asking("", figures.alarms())
                .showing(columns())
                .leadingTo(Places.violations())
                .sized(24, 12);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(linked(Column.label(SeriesNames.SERVICE, "Service", 140)));
        columns.add(linked(Column.label(SeriesNames.SLO, "SLO", 170)));
        columns.add(Column.label("title", "Promise", 0));
        columns.add(Column.label("owner", "Owner", 90));
        columns.add(Column.label("objective", "Objective", 90));
        columns.add(Column.label("window", "Window", 80));
        columns.add(Column.value(4, "Measured", Unit.SHARE, 100));
        columns.add(Column.value(1, "Budget left", Unit.SHARE, 105).coloured(Scales.BUDGET_LEFT));
        columns.add(Column.value(2, "Burn rate", Unit.FACTOR, 95).coloured(Scales.BURN_RATE));
        columns.add(Column.value(3, "Exhausted in", Unit.SECONDS, 115).coloured(Scales.EXHAUSTION));
        columns.add(Column.value(5, "Alerts", Unit.COUNT, 75).coloured(Scales.NONE_IS_GOOD));
        return columns;
    }

    /** Cells lead to the service; not where a name is too long to be the address of its dashboard. */
    private Column linked(Column column) {
        boolean plain = plans.stream()
                .allMatch(plan -> Uid.slos(plan).equals("slo-" + plan.service().name()));
        String url = "/d/slo-${__data.fields.Service}?var-slo=${__data.fields.SLO}";
        return plain ? column.leadingTo(new Link("Open its dashboard", url)) : column;
    }

    private Sketch budgets() {
        return Sketch.of(
                        "budgets",
                        "Budget left, the lowest " + MOST_LINES,
                        "The share of each error budget that is left over the objective's own window. A line that falls"
                                + " faster than the window moves on reaches 0 before it ends.",
                        new Visual.TimeSeries(Visual.Lines.WITH_THRESHOLDS))
                .in(Unit.SHARE)
                .upTo("1")
                .colouredBy(Scales.BUDGET_LEFT)
                .asking("{{service}}/{{slo}}", Figures.lowest(MOST_LINES, figures.budgetLeft()))
                .leadingTo(Places.violations())
                .sized(12, 10);
    }

    private Sketch burnRates() {
        return Sketch.of(
                        "burn-rates",
                        "Burn rate now, the highest " + MOST_LINES,
                        "Error ratio of the last hour over the budget. At 1 the budget lasts exactly its window; pages"
                                + " start at 6.",
                        new Visual.TimeSeries(Visual.Lines.WITH_THRESHOLDS))
                .in(Unit.FACTOR)
                .from("0")
                .colouredBy(Scales.BURN_RATE)
                .asking("{{service}}/{{slo}}", Figures.highest(MOST_LINES, figures.burnRate()))
                .leadingTo(Places.violations())
                .sized(12, 10);
    }

    private Sketch alarms() {
        return Sketch.of(
                        "alarms",
                        "Alerts over time",
                        "When alerts of an objective fired, and how many at once. The objectives with the most alerts at"
                                + " the end of the time range are shown.",
                        new Visual.Timeline())
                .in(Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("{{service}}/{{slo}}", Figures.highest(2 * MOST_LINES, figures.alarms()))
                .leadingTo(Places.reliability())
                .sized(24, 9);
    }

    private static Sketch stat(String key, String title, String description, Unit unit) {
        return Sketch.of(key, title, description, new Visual.Stat())
                .in(unit)
                .leadingTo(Places.violations())
                .sized(6, 4);
    }

    /** How many series there are, 0 for none. */
    private static Expr counted(Expr expr) {
        return binary(BinaryOp.OR, aggregate("count", List.of(), expr), call("vector", number(0)));
    }
}
