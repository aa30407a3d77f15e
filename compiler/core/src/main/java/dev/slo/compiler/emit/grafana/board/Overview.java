package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.number;

import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.List;

/** All SLOs of all services, worst first: what burns, and what is left. */
public final class Overview {

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
        StatusPanels status = new StatusPanels(
                figures,
                Places.violations(),
                Places.cells(plans),
                plans.stream().flatMap(plan -> plan.slos().stream()).toList());
        Layout layout = new Layout()
                .line(count(), exhausted(), burning(), firing())
                .line(status.table())
                .line(status.budgets(), status.burnRates())
                .line(status.alarms());
        return new Frame(
                        Places.OVERVIEW,
                        "SLO overview",
                        "All service level objectives, worst first: how much budget is left and how fast it burns.",
                        Dashboard.Span.DAY,
                        choices.variables(),
                        choices.scope(),
                        List.of(Places.system(), Places.violations(), Places.reliability(), Places.trends()))
                .around(layout);
    }

    private Sketch count() {
        return stat("count", "SLOs", "How many objectives the filters above leave.")
                .asking("SLOs", aggregate("count", List.of(), figures.info()));
    }

    private Sketch exhausted() {
        Expr none = binary(BinaryOp.LESS_EQUAL, figures.budgetLeft(), number(0));
        return stat(
                        "exhausted",
                        "Budgets exhausted",
                        "Objectives that are missed over their window: nothing of the error budget is left.")
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("Budgets exhausted", Figures.counted(none));
    }

    private Sketch burning() {
        Expr fast = binary(BinaryOp.GREATER, figures.burnRate(), number(1));
        return stat(
                        "burning",
                        "Burning too fast",
                        "Objectives that would be missed if the last hour went on: their burn rate is above 1.")
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("Burning too fast", Figures.counted(fast));
    }

    private Sketch firing() {
        return stat("firing", "Firing alerts", "Alerts of these objectives that fire now.")
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("Firing alerts", aggregate("sum", List.of(), figures.alarms()));
    }

    private static Sketch stat(String key, String title, String description) {
        return Sketch.of(key, title, description, new Visual.Stat())
                .in(Unit.COUNT)
                .leadingTo(Places.violations())
                .sized(6, 4);
    }
}
