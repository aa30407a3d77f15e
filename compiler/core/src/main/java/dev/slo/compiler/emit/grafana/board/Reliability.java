package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.times;

import dev.slo.compiler.emit.grafana.dashboard.Column;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.util.List;

/**
 * How often services break and how soon they recover. An incident is a stretch in which pages of an SLO fire; it ends
 * when the last of them resolves, a short window after the recovery itself.
 */
public final class Reliability {

    private static final Elapsed ELAPSED = new Elapsed(TimeSpan.ofMinutes(2));
    private static final Ranking MOST = new Ranking(20);
    private static final Thresholds TO_RECOVER = Thresholds.lowIsGood("900", "3600");
    private static final String LEGEND = "{{service}}/{{slo}}";
    private static final double ROLL_UP_SECONDS = 300;

    private final List<ServicePlan> plans;
    private final Choices choices;
    private final Figures figures;
    private final Expr paging;

    private Reliability(List<ServicePlan> plans) {
        this.plans = plans;
        this.choices = Choices.among(plans);
        this.figures = choices.figures();
        this.paging = Elapsed.above(figures.urgentAlarms(), 0);
    }

    /** The dashboard. */
    public static Dashboard of(List<ServicePlan> plans) {
        return new Reliability(plans).dashboard();
    }

    private Dashboard dashboard() {
        Layout layout = new Layout()
                .line(incidents(), recovery(), broken(), blind())
                .line(table())
                .line(pages())
                .line(failed(), missingData());
        return new Frame(
                        Places.RELIABILITY,
                        "Reliability",
                        "How often objectives broke badly enough to call somebody, and how soon that was over.",
                        Dashboard.Span.WEEK,
                        choices.variables(),
                        choices.scope(),
                        List.of(Places.overview(), Places.violations()))
                .around(layout);
    }

    private Sketch incidents() {
        return figure("incidents", "Incidents", "Stretches in which pages fired, of all objectives.")
                .in(Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("Incidents", total(ELAPSED.stretches(paging)));
    }

    private Sketch recovery() {
        return figure(
                        "recovery",
                        "Mean time to recovery",
                        "How long pages fired on average; 15 minutes are a good aim.")
                .in(Unit.SECONDS)
                .colouredBy(TO_RECOVER)
                .otherwise("no incident")
                .asking(
                        "Mean time to recovery",
                        ratio(total(ELAPSED.seconds(paging)), total(ELAPSED.stretches(paging))));
    }

    private Sketch broken() {
        return figure("broken", "Time in incidents", "For how long pages fired, added up over objectives.")
                .in(Unit.SECONDS)
                .colouredBy(Thresholds.lowIsGood("1", "3600"))
                .asking("Time in incidents", total(ELAPSED.seconds(paging)));
    }

    private Sketch blind() {
        Expr missing = Elapsed.above(figures.blindAlarms(), 0);
        return figure("blind", "Time without data", "For how long objectives were unguarded, added up.")
                .in(Unit.SECONDS)
                .colouredBy(Thresholds.lowIsGood("1", "3600"))
                .asking("Time without data", total(ELAPSED.seconds(missing)));
    }

    private Sketch table() {
        return Sketch.of(
                        "table",
                        "Incidents by objective",
                        "Incidents of this time range, how long they took, and how many events failed in it, whether an"
                                + " alert fired or not.",
                        new Visual.Table("Incidents", true))
                .in(Unit.NONE)
                .asking("", ELAPSED.stretches(paging))
                .asking("", ELAPSED.mean(paging))
                .asking("", ELAPSED.seconds(paging))
                .asking("", failedEvents())
                .showing(List.of(
                        linked(Column.label(SeriesNames.SERVICE, "Service", 0)),
                        linked(Column.label(SeriesNames.SLO, "SLO", 0)),
                        Column.value(0, "Incidents", Unit.COUNT, 120).coloured(Scales.NONE_IS_GOOD),
                        Column.value(1, "Mean time to recovery", Unit.SECONDS, 190)
                                .coloured(TO_RECOVER),
                        Column.value(2, "In incidents", Unit.SECONDS, 140),
                        Column.value(3, "Failed events", Unit.COUNT, 140)))
                .leadingTo(Places.violations())
                .sized(24, 10);
    }

    private Column linked(Column column) {
        return Places.cells(plans).map(column::leadingTo).orElse(column);
    }

    private Sketch pages() {
        return Sketch.of(
                        "pages",
                        "Pages over time",
                        "How many pages of an objective fired at once.",
                        new Visual.Timeline())
                .in(Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking(LEGEND, MOST.highest(figures.urgentAlarms(), figures.burnRate()))
                .leadingTo(Places.violations())
                .sized(24, 9);
    }

    private Sketch failed() {
        return Sketch.of(
                        "failed",
                        "Failed events",
                        "How many events of this time range failed, of objectives that count them: failed requests and"
                                + " workflows, refused mails, orphans.",
                        new Visual.Bars())
                .in(Unit.COUNT)
                .from("0")
                .asking(LEGEND, MOST.highestFirst(failedEvents()))
                .leadingTo(Places.violations())
                .sized(12, 10);
    }

    private Sketch missingData() {
        return Sketch.of(
                        "missing",
                        "Objectives without data",
                        "When the data of an indicator was missing, so that nothing guarded its objective.",
                        new Visual.Timeline())
                .in(Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking(LEGEND, MOST.highest(figures.blindAlarms()))
                .leadingTo(Places.overview())
                .sized(12, 10);
    }

    /** The five-minute means of a rate, added up and taken for five minutes each; rates know no whole events. */
    private Expr failedEvents() {
        return call("round", times(number(ROLL_UP_SECONDS), figures.failures("sum_over_time", Elapsed.WHOLE)));
    }

    private static Expr total(Expr expr) {
        return aggregate("sum", List.of(), expr);
    }

    private static Sketch figure(String key, String title, String description) {
        return Sketch.of(key, title, description, new Visual.Stat())
                .leadingTo(Places.violations())
                .sized(6, 4);
    }
}
