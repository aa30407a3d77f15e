package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.minus;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.ratio;

import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Extreme;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import dev.slo.promql.Rewrite;
import dev.slo.promql.TimeShift;
import java.util.ArrayList;
import java.util.List;

/** Whether services get better or worse over days and weeks. */
public final class Trends {

    private static final TimeSpan DAY = TimeSpan.ofDays(1);
    private static final TimeSpan WEEK = TimeSpan.ofDays(7);
    private static final Ranking MOST = new Ranking(15);
    private static final int MOST_SERVICES = 10;
    private static final String LEGEND = "{{service}}/{{slo}}";

    private final List<ServicePlan> plans;
    private final Choices choices;
    private final Figures figures;

    private Trends(List<ServicePlan> plans) {
        this.plans = plans;
        this.choices = Choices.among(plans);
        this.figures = choices.figures();
    }

    /** The dashboard. */
    public static Dashboard of(List<ServicePlan> plans) {
        return new Trends(plans).dashboard();
    }

    private Dashboard dashboard() {
        Layout layout =
                new Layout().line(daily(), budgets()).line(traffic(), burn()).lines(durations());
        return new Frame(
                        Places.TRENDS,
                        "Performance trends",
                        "Whether objectives, traffic and durations get better or worse over days and weeks.",
                        Dashboard.Span.WEEK,
                        choices.variables(),
                        choices.scope(),
                        List.of(Places.overview(), Places.violations()))
                .around(layout);
    }

    /** Weighted by the traffic of the day, as sums of rates are divided and not ratios averaged. */
    private Sketch daily() {
        Expr errors = sum(SeriesNames.ERROR_5M);
        Expr good = figures.ofChosen(minus(number(1), ratio(errors, sum(SeriesNames.TOTAL_5M))));
        return lines(
                        "daily",
                        "Good share of the last day, the lowest",
                        "The share of good events over the day before each moment.",
                        Extreme.MIN)
                .in(Unit.EXACT_SHARE)
                .exactTo(Scales.decimals(
                        plans.stream().flatMap(plan -> plan.slos().stream()).toList()))
                .upTo("1")
                .asking(LEGEND, MOST.lowest(good));
    }

    private Expr sum(String metric) {
        return aggregate("sum", SeriesNames.IDENTITY, over("sum_over_time", figures.recorded(metric), DAY));
    }

    private Sketch budgets() {
        return lines(
                        "budgets",
                        "Budget spent, the most",
                        "The share of the error budget that is spent over the window.")
                .in(Unit.SHARE)
                .from("0")
                .asking(LEGEND, MOST.highest(figures.budgetSpent()));
    }

    private Sketch traffic() {
        return lines("traffic", "Traffic, the most", "Events per second of objectives that count events.")
                .in(Unit.EVENTS_PER_SECOND)
                .from("0")
                .asking(LEGEND, MOST.highest(figures.traffic()));
    }

    private Sketch burn() {
        return lines("burn", "Burn rate, the highest", "Error ratio of an hour over the budget; 1 is sustainable.")
                .in(Unit.FACTOR)
                .from("0")
                .asking(LEGEND, MOST.highest(figures.burnRate()));
    }

    /** A panel for each service whose spec asks for durations, with the week before in grey. */
    private List<Sketch> durations() {
        List<Sketch> panels = new ArrayList<>();
        for (ServicePlan plan : plans) {
            plan.service().red().filter(red -> red.duration().isPresent()).ifPresent(red -> {
                RedFigures requests = new RedFigures(plan.service(), red, List.of());
                panels.add(lines(
                                plan.service().name() + "/durations",
                                "Durations of " + plan.service().name(),
                                "Percentiles of the durations of requests, and the 95th of a week before.")
                        .in(Unit.SECONDS)
                        .from("0")
                        .asking("p95 a week before", weekBefore(requests.quantile("0.95", List.of())), Colour.GREY)
                        .asking("p50", requests.quantile("0.5", List.of()), Colour.SKY)
                        .asking("p95", requests.quantile("0.95", List.of()), Colour.BLUE)
                        .asking("p99", requests.quantile("0.99", List.of()), Colour.PURPLE));
            });
        }
        return Pairs.of(panels.stream().limit(MOST_SERVICES).toList());
    }

    private static Expr weekBefore(Expr expr) {
        return Rewrite.selectors(expr, selector -> selector.withShift(TimeShift.offset(WEEK.millis())));
    }

    private static Sketch lines(String key, String title, String description) {
        return lines(key, title, description, Extreme.MAX);
    }

    private static Sketch lines(String key, String title, String description, Extreme worst) {
        return Sketch.of(key, title, description, new Visual.TimeSeries(Visual.Lines.PLAIN, worst))
                .leadingTo(Places.overview())
                .sized(12, 9);
    }
}
