package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.model.Red;
import dev.slo.promql.Expr;
import java.util.List;
import java.util.Optional;

/** Rate, errors and durations of a service's requests, for a service whose spec asks for them by {@code red}. */
public final class Health {

    private final ServicePlan plan;
    private final Red red;

    private Health(ServicePlan plan, Red red) {
        this.plan = plan;
        this.red = red;
    }

    /** The dashboard; none for a service without {@code red}. */
    public static Optional<Dashboard> of(ServicePlan plan) {
        return plan.service().red().map(red -> new Health(plan, red).dashboard());
    }

    private Dashboard dashboard() {
        RedFigures figures = new RedFigures(plan.service(), red, red.by());
        RedPanels panels = new RedPanels(figures, Places.slos(plan));
        Layout layout = new Layout().lines(panels.summary()).lines(panels.overTime());
        if (!red.by().isEmpty()) {
            layout.heading("parts", "By " + String.join(" and ", red.by()))
                    .lines(new RedPartPanels(figures, Places.slos(plan)).all());
        }
        return new Frame(
                        Uid.health(plan),
                        "Requests of " + plan.service().name(),
                        "How many requests " + plan.service().name() + " gets, how many fail and how long they take.",
                        Dashboard.Span.SIX_HOURS,
                        variables(),
                        List.of(own()),
                        List.of(Places.slos(plan), Places.overview()))
                .around(layout);
    }

    /** Named as on the service's other dashboard, so that a choice made there goes along. */
    private List<Variable> variables() {
        return GroupPanels.variables(red.by(), series(SeriesNames.red(red, "requests:rate5m"), own()));
    }

    private Expr.Matcher own() {
        return equal(SeriesNames.SERVICE, plan.service().name().value());
    }
}
