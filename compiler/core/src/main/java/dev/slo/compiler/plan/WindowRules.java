package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Error ratios over windows, each written once for all SLOs of a service: sums of recorded rates divided by each other,
 * {@code ΣE/ΣN}, so that they are weighted by traffic and cost the same whatever the cardinality of the metrics behind.
 */
final class WindowRules {

    private final List<SloPlan> plans;
    private final SortedMap<TimeSpan, SortedSet<String>> slosByWindow = new TreeMap<>();

    WindowRules(List<SloPlan> plans) {
        this.plans = plans;
        for (SloPlan plan : plans) {
            plan.ratioWindows().forEach(window -> slosByWindow
                    .computeIfAbsent(window, w -> new TreeSet<>())
                    .add(plan.slo().name().value()));
        }
    }

    /** Ratios over the windows that read the rates themselves. */
    List<Rule> fine() {
        return ratios(true);
    }

    /** Ratios over the longer windows, the SLOs' periods among them. */
    List<Rule> coarse() {
        return ratios(false);
    }

    /** Five-minute means of the rates: a tenth of the samples for the windows that span days. */
    List<Rule> rollUps() {
        return List.of(
                rollUp(SeriesNames.TOTAL_5M, SeriesNames.TOTAL), rollUp(SeriesNames.ERROR_5M, SeriesNames.ERROR));
    }

    /** The series of one name for those SLOs that have this window. */
    private Expr.VectorSelector seriesOf(String metric, TimeSpan window) {
        return select(metric, slosByWindow.getOrDefault(window, Collections.emptySortedSet()));
    }

    private List<Rule> ratios(boolean fine) {
        List<Rule> rules = new ArrayList<>();
        slosByWindow.keySet().stream()
                .filter(window -> SloPlan.isFine(window) == fine)
                .map(this::ratioOver)
                .forEach(rules::add);
        return rules;
    }

    private Rule ratioOver(TimeSpan window) {
        Expr errors = over("sum_over_time", seriesOf(SloPlan.errorsName(window), window), window);
        Expr totals = over("sum_over_time", seriesOf(SloPlan.totalsName(window), window), window);
        return new Rule.Recording(SeriesNames.ratio(window), ratio(errors, totals), Collections.emptySortedMap());
    }

    private Rule rollUp(String record, String metric) {
        Expr mean = over("avg_over_time", select(metric, allSlos()), SloPlan.ROLL_UP);
        return new Rule.Recording(record, mean, Collections.emptySortedMap());
    }

    /** The series of one name for these SLOs of the service. */
    Expr.VectorSelector select(String metric, SortedSet<String> slos) {
        Expr.Matcher service =
                equal(SeriesNames.SERVICE, plans.get(0).service().name().value());
        if (slos.equals(allSlos())) {
            return series(metric, service);
        }
        return series(metric, service, matching(SeriesNames.SLO, String.join("|", slos)));
    }

    private SortedSet<String> allSlos() {
        SortedSet<String> names = new TreeSet<>();
        plans.forEach(plan -> names.add(plan.slo().name().value()));
        return names;
    }
}
