package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The SLOs of one service: compared with each other on top, below a row for each. Rows are folded, so that opening the
 * dashboard asks for the top only. A service with more SLOs than {@link #MOST_ROWS} gets one row for the one chosen.
 */
public final class ServiceSlos {

    /** How many SLOs have a row each; it bounds the size of the file. */
    static final int MOST_ROWS = 16;

    private final ServicePlan plan;

    private ServiceSlos(ServicePlan plan) {
        this.plan = plan;
    }

    /** The dashboard of a service that has SLOs. */
    public static Dashboard of(ServicePlan plan) {
        return new ServiceSlos(plan).dashboard();
    }

    private Dashboard dashboard() {
        StatusPanels status = new StatusPanels(
                new Figures(List.of(own(), all()), List.of()), Places.overview(), Optional.empty(), plan.slos());
        Layout layout = new Layout()
                .line(status.table())
                .line(status.budgets(), status.burnRates())
                .line(status.alarms());
        details(layout);
        return new Frame(
                        Uid.slos(plan),
                        "SLOs of " + plan.service().name(),
                        "What " + plan.service().name()
                                + " promises, what is left of its error budgets and what burns them.",
                        Dashboard.Span.DAY,
                        variables(),
                        List.of(own()),
                        links())
                .around(layout);
    }

    private void details(Layout layout) {
        if (isSmall()) {
            for (SloPlan slo : plan.slos()) {
                String title = slo.slo().name() + ": " + slo.slo().title();
                layout.folded(slo.slo().name() + "/row", title, new DetailPanels(Subject.of(slo)).all());
            }
        } else {
            layout.heading("chosen/row", "$slo").lines(new DetailPanels(Subject.chosen(plan.slos())).all());
        }
    }

    private boolean isSmall() {
        return plan.slos().size() <= MOST_ROWS;
    }

    private List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        Expr.VectorSelector info = series(SeriesNames.INFO, own());
        String first = plan.slos().get(0).slo().name().value();
        variables.add(
                isSmall()
                        ? new Variable.Values(SeriesNames.SLO, "SLO", SeriesNames.SLO, info, ".+")
                        : new Variable.OneValue(SeriesNames.SLO, "SLO", SeriesNames.SLO, info, first));
        NavigableSet<String> labels = new TreeSet<>();
        plan.slos().forEach(slo -> labels.addAll(slo.slo().groupBy()));
        variables.addAll(GroupPanels.variables(labels, series(SeriesNames.TOTAL, own())));
        return variables;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        links.add(Places.overview());
        links.add(plan.service().red().isPresent() ? Places.health(plan) : Places.work(plan));
        plan.service().links().forEach(link -> links.add(Places.named(link)));
        return links;
    }

    private Expr.Matcher own() {
        return equal(SeriesNames.SERVICE, plan.service().name().value());
    }

    /** The table compares all SLOs where only one is chosen for the details. */
    private Expr.Matcher all() {
        return isSmall() ? matching(SeriesNames.SLO, "$slo") : matching(SeriesNames.SLO, ".+");
    }
}
