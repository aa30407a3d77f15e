package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.equal;

import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the detailed panels are about: one SLO by its name, or the one that the reader chooses among many, whose panels
 * then have to suit all of them.
 *
 * @param key names the panels
 * @param slo the value of the label {@code slo}, or the variable that holds it
 * @param plans the SLOs that it can be; one, or more for a choice
 * @param links to runbooks and the like
 */
record Subject(String key, String slo, List<SloPlan> plans, List<Link> links) {

    private static final TimeSpan SHORTEST_RATIO = TimeSpan.ofMinutes(5);

    /** One SLO. */
    static Subject of(SloPlan plan) {
        String name = plan.slo().name().value();
        return new Subject(
                name, name, List.of(plan), Places.runbook(plan).stream().toList());
    }

    /** Whichever of many SLOs the variable names. */
    static Subject chosen(List<SloPlan> plans) {
        return new Subject("chosen", "$slo", plans, List.of());
    }

    /** The SLO, where there is only one. */
    Optional<SloPlan> only() {
        return plans.size() == 1 ? Optional.of(plans.get(0)) : Optional.empty();
    }

    /** Matchers of its recorded series. */
    List<Expr.Matcher> scope() {
        String service = plans.get(0).service().name().value();
        return List.of(equal(SeriesNames.SERVICE, service), equal(SeriesNames.SLO, slo));
    }

    /** The windows whose error ratio stands for the moment. */
    List<TimeSpan> sliWindows() {
        return all(plan -> Stream.of(SHORTEST_RATIO.max(plan.slo().finestWindow())));
    }

    /** The windows that alerts compare, short and long. */
    List<TimeSpan> alertWindows() {
        return all(plan -> plan.tiers().stream().flatMap(tier -> Stream.of(tier.longWindow(), tier.shortWindow())));
    }

    /** The factors from which on tickets are opened and pages sent, lowest first. */
    List<BigDecimal> factors(Tier.Urgency urgency) {
        return all(plan -> plan.tiers(urgency).stream().map(Tier::factor));
    }

    /** The objective's window; empty when the SLOs to choose from differ in it. */
    Optional<TimeSpan> period() {
        List<TimeSpan> periods = all(plan -> Stream.of(plan.slo().window().length()));
        return periods.size() == 1 ? Optional.of(periods.get(0)) : Optional.empty();
    }

    /** The labels that groups are told apart by. */
    List<String> groups() {
        return all(plan -> plan.slo().groupBy().stream());
    }

    boolean countsEvents() {
        return plans.stream().allMatch(plan -> plan.slo().countsEvents());
    }

    private <T extends Comparable<? super T>> List<T> all(Function<SloPlan, Stream<T>> of) {
        return plans.stream().flatMap(of).distinct().sorted().toList();
    }
}
