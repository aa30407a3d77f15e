package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.promql.Expr;
import java.util.List;
import java.util.Optional;

/**
 * What a service does, seen through its indicators: how much it handles, how much of that succeeds, how long it takes,
 * and the values that its timeslices judge. For workers, queues and batch jobs; a service with {@code red} has
 * {@link Health} for that.
 */
public final class Work {

    /** How many SLOs are shown; those beyond are on the service's own dashboard. */
    private static final int MOST = 12;

    private Work() {}

    /** The dashboard; none for a service with {@code red}. */
    public static Optional<Dashboard> of(ServicePlan plan) {
        return plan.service().red().isPresent() ? Optional.empty() : Optional.of(dashboard(plan));
    }

    private static Dashboard dashboard(ServicePlan plan) {
        Layout layout = new Layout();
        List<SloPlan> shown = plan.slos().stream().limit(MOST).toList();
        for (SloPlan slo : shown) {
            layout.heading(slo.slo().name() + "/row", slo.slo().title())
                    .lines(new WorkPanels(slo, Places.slos(plan)).all());
        }
        return new Frame(
                        Uid.work(plan),
                        "Work of " + plan.service().name(),
                        "How much " + plan.service().name()
                                + " handles, how much of it succeeds and how long it takes.",
                        Dashboard.Span.SIX_HOURS,
                        variables(plan),
                        List.of(equal(SeriesNames.SERVICE, plan.service().name().value())),
                        List.of(Places.slos(plan), Places.overview()))
                .around(layout);
    }

    private static List<Variable> variables(ServicePlan plan) {
        Expr.VectorSelector totals = series(
                SeriesNames.TOTAL,
                equal(SeriesNames.SERVICE, plan.service().name().value()));
        return GroupPanels.variables(
                plan.slos().stream()
                        .limit(MOST)
                        .flatMap(slo -> slo.slo().groupBy().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                totals);
    }
}
