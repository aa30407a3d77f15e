package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.minus;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.perSlo;
import static dev.slo.compiler.plan.Terms.series;
import static dev.slo.compiler.plan.Terms.times;

import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Burn rates and what is left of the budget, each in one rule for all SLOs of a service. */
final class BudgetRules {

    private static final long SECONDS_PER_DAY = 86_400;

    private final List<SloPlan> plans;
    private final WindowRules windows;

    BudgetRules(List<SloPlan> plans, WindowRules windows) {
        this.plans = plans;
        this.windows = windows;
    }

    /** Error ratio over the budget. */
    Rule currentBurnRate() {
        Expr ratios = ratios(SloPlan::currentWindow);
        return recording(SeriesNames.CURRENT_BURN_RATE, perSlo(BinaryOp.DIVIDE, ratios, own(SeriesNames.BUDGET)));
    }

    /** {@code ΣE/ΣN/B} over the SLO's window, what it leaves, and how soon that is gone. Nothing is clamped. */
    List<Rule> period() {
        Expr ratios = ratios(BudgetRules::period);
        return List.of(
                recording(SeriesNames.PERIOD_BURN_RATE, perSlo(BinaryOp.DIVIDE, ratios, own(SeriesNames.BUDGET))),
                recording(SeriesNames.REMAINING, minus(number(1), own(SeriesNames.PERIOD_BURN_RATE))),
                recording(SeriesNames.EXHAUSTION, exhaustion()),
                recording(SeriesNames.COVERAGE, coverage()));
    }

    /** Remaining share × period / burn rate; 0 when overspent, no result while nothing burns. */
    private Expr exhaustion() {
        Expr left = call("clamp_min", own(SeriesNames.REMAINING), number(0));
        Expr burning = binary(BinaryOp.GREATER, own(SeriesNames.CURRENT_BURN_RATE), number(0));
        Expr seconds = perSlo(BinaryOp.MULTIPLY, left, times(number(SECONDS_PER_DAY), own(SeriesNames.PERIOD)));
        return binary(BinaryOp.DIVIDE, seconds, burning);
    }

    /** Samples stored over samples expected. */
    private Expr coverage() {
        SortedMap<Density, SortedSet<String>> slos = new TreeMap<>();
        for (SloPlan plan : plans) {
            Density density = new Density(period(plan), plan.spacing(period(plan)));
            slos.computeIfAbsent(density, d -> new TreeSet<>())
                    .add(plan.slo().name().value());
        }
        List<Expr> terms = new ArrayList<>();
        slos.forEach((density, names) -> terms.add(coverage(density, names)));
        return Terms.chain(BinaryOp.OR, terms);
    }

    private Expr coverage(Density density, SortedSet<String> slos) {
        Expr.VectorSelector totals = windows.select(SloPlan.totalsName(density.window()), slos);
        double expected = (double) density.window().millis() / density.spacing().millis();
        return binary(BinaryOp.DIVIDE, over("count_over_time", totals, density.window()), number(expected));
    }

    /** Each SLO's ratio over that window of its own; for another SLO the same window may be that of an alert. */
    private Expr ratios(Function<SloPlan, TimeSpan> window) {
        SortedMap<TimeSpan, SortedSet<String>> slos = new TreeMap<>();
        for (SloPlan plan : plans) {
            slos.computeIfAbsent(window.apply(plan), w -> new TreeSet<>())
                    .add(plan.slo().name().value());
        }
        List<Expr> terms = new ArrayList<>();
        slos.forEach((span, names) -> terms.add(windows.select(SeriesNames.ratio(span), names)));
        return Terms.chain(BinaryOp.OR, terms);
    }

    private static TimeSpan period(SloPlan plan) {
        return plan.slo().window().length();
    }

    private Expr own(String metric) {
        return series(
                metric, equal(SeriesNames.SERVICE, plans.get(0).service().name().value()));
    }

    private static Rule recording(String record, Expr expr) {
        return new Rule.Recording(record, expr, Collections.emptySortedMap());
    }

    /** A window and the distance of the samples that it reads. */
    private record Density(TimeSpan window, TimeSpan spacing) implements Comparable<Density> {

        private static final Comparator<Density> ORDER =
                Comparator.comparing(Density::window).thenComparing(Density::spacing);

        @Override
        public int compareTo(Density other) {
            return ORDER.compare(this, other);
        }
    }
}
