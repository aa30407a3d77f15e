package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import java.util.List;

/** The figures of one SLO in large type, on one line of the grid. */
final class FigurePanels {

    private final String key;
    private final Figures figures;
    private final int decimals;

    FigurePanels(Subject subject) {
        this.key = subject.key();
        this.figures = new Figures(subject.scope(), List.of());
        this.decimals = Scales.decimals(subject.plans());
    }

    List<Sketch> all() {
        return List.of(
                figure("objective", "Objective", "The share of good events that is promised.", new Visual.Stat())
                        .in(Unit.EXACT_SHARE)
                        .exactTo(decimals)
                        .asking("Objective", figures.objective()),
                figure("measured", "Measured", "The share of good events over the window.", new Visual.Stat())
                        .in(Unit.EXACT_SHARE)
                        .exactTo(decimals)
                        .asking("Measured", figures.measured()),
                figure("budget", "Budget left", "The share of the error budget that is left.", new Visual.Gauge())
                        .in(Unit.SHARE)
                        .from("0")
                        .upTo("1")
                        .colouredBy(Scales.BUDGET_LEFT)
                        .asking("Budget left", figures.budgetLeft()),
                figure("burn-rate", "Burn rate", "Error ratio of the last hour over the budget.", new Visual.Stat())
                        .in(Unit.FACTOR)
                        .colouredBy(Scales.BURN_RATE)
                        .asking("Burn rate", figures.burnRate()),
                figure("exhaustion", "Exhausted in", "When nothing is left at this burn rate.", new Visual.Stat())
                        .in(Unit.SECONDS)
                        .colouredBy(Scales.EXHAUSTION)
                        .otherwise("not burning")
                        .asking("Exhausted in", figures.exhaustion()),
                figure(
                                "coverage",
                                "Data",
                                "The share of the window for which data is stored; budgets are as good as that.",
                                new Visual.Stat())
                        .in(Unit.SHARE)
                        .asking("Data", figures.coverage()));
    }

    private Sketch figure(String name, String title, String description, Visual visual) {
        return Sketch.of(key + "/" + name, title, description, visual).sized(4, 5);
    }
}
