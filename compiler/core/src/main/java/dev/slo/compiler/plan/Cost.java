package dev.slo.compiler.plan;

import dev.slo.model.Service;
import dev.slo.model.Slo;
import dev.slo.model.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rules cost: how many there are and how many samples Prometheus reads to evaluate each of them once. Beside it
 * stands what the same windows would read if each were taken from the service's own metrics.
 *
 * @param recordings how many series the rules record, counted as rules
 * @param alerts how many alert rules there are
 * @param samples read by one evaluation of all rules, estimated
 * @param naiveSamples read by one evaluation of the error ratio of every tier's windows and of the period over the raw
 *     counters, each window once, estimated
 */
public record Cost(int recordings, int alerts, long samples, long naiveSamples) {

    /** What a selector of a service's own metrics is taken to find: 20 tasks with 10 series each. */
    public static final int RAW_SERIES = 200;

    /** The cost of a service's rules where every selector of its own metrics finds {@link #RAW_SERIES} series. */
    public static Cost of(ServicePlan plan) {
        return of(plan, RAW_SERIES);
    }

    /**
     * The cost of a service's rules. Each group of an SLO adds its share to both schemes alike and is not counted.
     *
     * @param rawSeries how many series a selector of the service's own metrics finds
     */
    public static Cost of(ServicePlan plan, int rawSeries) {
        SamplesRead read = new SamplesRead(plan, rawSeries);
        List<Rule> rules =
                plan.groups().stream().flatMap(group -> group.rules().stream()).toList();
        int alerts = (int) rules.stream().filter(Rule.Alert.class::isInstance).count();
        long samples = rules.stream().mapToLong(read::by).sum();
        long naive =
                plan.slos().stream().mapToLong(slo -> naive(slo, rawSeries)).sum();
        return new Cost(rules.size() - alerts, alerts, samples, naive);
    }

    /** The cost of an SLO that is alone in its service. */
    public static Cost of(SloPlan plan) {
        Service all = plan.service();
        Service alone = new Service(
                all.name(),
                all.owner(),
                all.labels(),
                all.links(),
                List.of(plan.slo()),
                Optional.empty(),
                all.retention());
        return of(Planner.plan(alone));
    }

    private static long naive(SloPlan plan, int rawSeries) {
        Slo slo = plan.slo();
        long selectors = SliRules.of(plan).stream()
                .flatMap(rule -> SamplesRead.rawSelectors(rule.expr()))
                .count();
        Stream<TimeSpan> windows = Stream.concat(
                        Stream.of(slo.window().length()),
                        plan.tiers().stream().flatMap(tier -> Stream.of(tier.longWindow(), tier.shortWindow())))
                .distinct();
        long perSeries = windows.mapToLong(
                        window -> window.millis() / slo.scrapeInterval().millis())
                .sum();
        return selectors * rawSeries * perSeries;
    }
}
