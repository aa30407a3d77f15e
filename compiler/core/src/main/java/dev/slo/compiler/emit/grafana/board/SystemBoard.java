package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Sli;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** The whole system on one page: what every service handles, what fails, whether its targets can be scraped. */
public final class SystemBoard {

    private static final List<String> BY_SERVICE = List.of(SeriesNames.SERVICE);
    private static final String LEGEND = "{{service}}";
    private static final Ranking MOST = new Ranking(12);
    private static final int MOST_VALUES = 6;

    private final List<ServicePlan> plans;
    private final Choices choices;
    private final Figures figures;

    private SystemBoard(List<ServicePlan> plans) {
        this.plans = plans;
        this.choices = Choices.among(plans);
        this.figures = choices.figures();
    }

    /** The dashboard. */
    public static Dashboard of(List<ServicePlan> plans) {
        return new SystemBoard(plans).dashboard();
    }

    private Dashboard dashboard() {
        Layout layout = new Layout()
                .line(services(), worst(), firing())
                .line(traffic(), errors())
                .line(budgets(), slowest())
                .lines(values())
                .lines(targets());
        return new Frame(
                        Places.SYSTEM,
                        "System overview",
                        "What every service handles, what of it fails, and what is left of the budgets.",
                        Dashboard.Span.SIX_HOURS,
                        choices.variables(),
                        choices.scope(),
                        List.of(Places.overview(), Places.violations(), Places.trends()))
                .around(layout);
    }

    private Sketch services() {
        Expr each = aggregate("count", BY_SERVICE, figures.info());
        return figure("services", "Services", "Services that promise something.")
                .in(Unit.COUNT)
                .asking("Services", aggregate("count", List.of(), each));
    }

    private Sketch worst() {
        return figure("worst", "Lowest budget", "What is left of the budget that has least left.")
                .in(Unit.SHARE)
                .colouredBy(Scales.BUDGET_LEFT)
                .asking("Lowest budget", aggregate("min", List.of(), figures.budgetLeft()));
    }

    private Sketch firing() {
        return figure("firing", "Firing alerts", "Alerts of all objectives that fire now.")
                .in(Unit.COUNT)
                .colouredBy(Scales.NONE_IS_GOOD)
                .asking("Firing alerts", aggregate("sum", List.of(), figures.alarms()));
    }

    /** Several objectives of a service may count the same events, so the largest count stands for all. */
    private Sketch traffic() {
        return lines("traffic", "Traffic by service", "Events per second of the objective that counts most of them.")
                .in(Unit.EVENTS_PER_SECOND)
                .asking(LEGEND, MOST.highest(BY_SERVICE, aggregate("max", BY_SERVICE, figures.traffic())));
    }

    private Sketch errors() {
        Expr share = ratio(figures.failures(), figures.traffic());
        return lines("errors", "Failing by service", "The share of events that fail, of the objective that fails most.")
                .in(Unit.SHARE)
                .asking(LEGEND, MOST.highest(BY_SERVICE, aggregate("max", BY_SERVICE, share)));
    }

    private Sketch budgets() {
        return Sketch.of(
                        "budgets",
                        "Budget left, the lowest",
                        "The objectives with the least error budget left, the first to look at.",
                        new Visual.Bars())
                .in(Unit.SHARE)
                .from("0")
                .upTo("1")
                .colouredBy(Scales.BUDGET_LEFT)
                .asking("{{service}}/{{slo}}", MOST.lowestFirst(figures.budgetLeft()))
                .leadingTo(Places.overview())
                .sized(12, 10);
    }

    private Sketch slowest() {
        return Sketch.of(
                        "burning",
                        "Burn rate, the highest",
                        "The objectives whose budget burns fastest; 1 is sustainable.",
                        new Visual.Bars())
                .in(Unit.FACTOR)
                .from("0")
                .colouredBy(Scales.BURN_RATE)
                .asking("{{service}}/{{slo}}", MOST.highestFirst(figures.burnRate()))
                .leadingTo(Places.overview())
                .sized(12, 10);
    }

    /** What timeslices judge, such as the hit rate of a cache. */
    private List<Sketch> values() {
        return Pairs.of(plans.stream()
                .flatMap(plan -> plan.slos().stream().flatMap(slo -> value(plan, slo).stream()))
                .limit(MOST_VALUES)
                .toList());
    }

    private static Optional<Sketch> value(ServicePlan plan, SloPlan slo) {
        if (slo.slo().sli() instanceof Sli.Timeslices slices) {
            String key = plan.service().name() + "/" + slo.slo().name();
            return Optional.of(new WorkPanels(slo, Places.slos(plan))
                    .value(slices)
                    .named(key, plan.service().name() + ": " + slo.slo().title())
                    .sized(12, 9));
        }
        return Optional.empty();
    }

    /** Jobs that a spec names by equality; Prometheus writes {@code up} for every one that it scrapes. */
    private List<Sketch> targets() {
        List<Sketch> panels = new ArrayList<>();
        NavigableSet<String> jobs = Jobs.of(plans);
        if (!jobs.isEmpty()) {
            Expr up = aggregate("avg", List.of("job"), series("up", matching("job", String.join("|", jobs))));
            panels.add(Sketch.of(
                            "targets",
                            "Targets that can be scraped",
                            "The share of each job's targets that Prometheus reaches; only jobs that specs name.",
                            new Visual.Timeline())
                    .in(Unit.SHARE)
                    .colouredBy(Thresholds.highIsGood("0.01", "1"))
                    .asking("{{job}}", up)
                    .leadingTo(Places.overview())
                    .sized(24, 7));
        }
        return panels;
    }

    private static Sketch lines(String key, String title, String description) {
        return Sketch.of(key, title, description, new Visual.TimeSeries(Visual.Lines.PLAIN))
                .from("0")
                .leadingTo(Places.overview())
                .sized(12, 10);
    }

    private static Sketch figure(String key, String title, String description) {
        return Sketch.of(key, title, description, new Visual.Stat())
                .leadingTo(Places.overview())
                .sized(8, 4);
    }
}
