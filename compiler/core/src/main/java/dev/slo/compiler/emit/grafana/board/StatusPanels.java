package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;

import dev.slo.compiler.emit.grafana.dashboard.Column;
import dev.slo.compiler.emit.grafana.dashboard.Extreme;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The panels that compare SLOs with each other, worst first.
 *
 * @param figures of which SLOs
 * @param more where the panels lead
 * @param cells where a click on a name in the table leads; empty for nowhere
 * @param slos which can be shown: a few do not need a large table, a strict one needs more digits
 */
record StatusPanels(Figures figures, Link more, Optional<Link> cells, List<SloPlan> slos) {

    private static final int MOST_LINES = 12;
    private static final String LEGEND = "{{service}}/{{slo}}";

    Sketch table() {
        Expr described = aggregate(
                "max",
                List.of("objective", "owner", SeriesNames.SERVICE, SeriesNames.SLO, "title", "window"),
                figures.info());
        return Sketch.of(
                        "status",
                        "Status of every SLO",
                        "One line for each objective, that with the least budget left first; of an objective with groups"
                                + " its worst group counts. Measured is the share of good events over the objective's own"
                                + " window.",
                        new Visual.Table("Budget left", false))
                .in(Unit.NONE)
                .asking("", described)
                .asking("", figures.budgetLeft())
                .asking("", figures.burnRate())
                .asking("", figures.exhaustion())
                .asking("", figures.measured())
                .asking("", figures.alarms())
                .showing(columns())
                .leadingTo(more)
                .sized(24, Math.min(11, slos.size() + 3));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(linked(Column.label(SeriesNames.SERVICE, "Service", 140)));
        columns.add(linked(Column.label(SeriesNames.SLO, "SLO", 170)));
        columns.add(Column.label("title", "Promise", 0));
        columns.add(Column.label("owner", "Owner", 90));
        columns.add(Column.label("objective", "Objective", 90));
        columns.add(Column.label("window", "Window", 80));
        columns.add(Column.value(4, "Measured", Unit.EXACT_SHARE, 100).exactTo(Scales.decimals(slos)));
        columns.add(Column.value(1, "Budget left", Unit.SHARE, 105).coloured(Scales.BUDGET_LEFT));
        columns.add(Column.value(2, "Burn rate", Unit.FACTOR, 95).coloured(Scales.BURN_RATE));
        columns.add(Column.value(3, "Exhausted in", Unit.SECONDS, 115).coloured(Scales.EXHAUSTION));
        columns.add(Column.value(5, "Alerts", Unit.COUNT, 75).coloured(Scales.NONE_IS_GOOD));
        return columns;
    }

    private Column linked(Column column) {
        return cells.map(column::leadingTo).orElse(column);
    }

    Sketch budgets() {
        return Sketch.of(
                        "budgets",
                        "Budget left, the lowest " + MOST_LINES,
                        "The share of each error budget that is left over the objective's own window. Below 0 the"
                                + " objective is missed.",
                        new Visual.TimeSeries(Visual.Lines.WITH_THRESHOLDS, Extreme.MIN))
                .in(Unit.SHARE)
                .upTo("1")
                .colouredBy(Scales.BUDGET_LEFT)
                .asking(LEGEND, new Ranking(MOST_LINES).lowest(figures.budgetLeft()))
                .leadingTo(more)
                .sized(12, 10);
    }

    Sketch burnRates() {
        return Sketch.of(
                        "burn-rates",
                        "Burn rate now, the highest " + MOST_LINES,
                        "Error ratio of the last hour over the budget. At 1 the budget lasts exactly its window; by"
                                + " default pages start at 6.",
                        new Visual.TimeSeries(Visual.Lines.WITH_THRESHOLDS))
                .in(Unit.FACTOR)
                .from("0")
                .colouredBy(Scales.BURN_RATE)
                .asking(LEGEND, new Ranking(MOST_LINES).highest(figures.burnRate()))
                .leadingTo(more)
                .sized(12, 10);
    }

    Sketch alarms() {
        return Sketch.of(
                        "alarms",
                        "Alerts over time",
                        "When alerts of an objective fired, and how many at once. Shown are the objectives with the most"
                                + " alerts at the end of the time range.",
                        new Visual.Timeline())
                .in(Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking(LEGEND, new Ranking(2 * MOST_LINES).highest(figures.alarms()))
                .leadingTo(more)
                .sized(24, Math.min(8, slos.size() + 4));
    }
}
