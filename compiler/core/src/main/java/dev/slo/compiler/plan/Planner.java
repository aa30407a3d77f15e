package dev.slo.compiler.plan;

import dev.slo.model.Service;
import dev.slo.model.Slo;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lowers a validated service to its rule groups:
 *
 * <ol>
 *   <li>{@code sli}: total and error of each SLO, and the pages that read them, in one group
 *   <li>{@code rollup}: five-minute means for the windows that span days
 *   <li>{@code burn}: budgets and the error ratios of short windows, for dashboards
 *   <li>{@code budget}: error ratios of long windows and what is left of the budget
 *   <li>{@code tickets}: everything that can wait for the morning
 *   <li>{@code info} and {@code red}: descriptions, and rates, errors and durations where asked for
 * </ol>
 */
public final class Planner {

    private static final TimeSpan BURN_INTERVAL = TimeSpan.ofMinutes(1);
    private static final TimeSpan SLOW_INTERVAL = TimeSpan.ofMinutes(2);
    private static final TimeSpan RED_INTERVAL = TimeSpan.ofSeconds(30);

    private Planner() {}

    /**
     * The plan of a service that the validation found free of errors.
     *
     * @throws IllegalArgumentException when it was not
     */
    public static ServicePlan plan(Service service) {
        List<SloPlan> slos = service.slos().stream()
                .sorted(Comparator.comparing(Slo::name))
                .map(slo -> new SloPlan(service, slo))
                .toList();
        return new ServicePlan(service, slos, groups(service, slos));
    }

    private static List<RuleGroup> groups(Service service, List<SloPlan> slos) {
        Packing packing = new Packing(service.name().value());
        if (!slos.isEmpty()) {
            WindowRules windows = new WindowRules(slos);
            BudgetRules budget = new BudgetRules(slos, windows);
            ConstantRules constants = new ConstantRules(slos);
            slosByInterval(slos)
                    .forEach((interval, some) -> packing.add(
                            "sli-" + interval, interval, some.stream().map(Planner::sliAndPages)));
            packing.add("rollup", SloPlan.ROLL_UP, Stream.of(windows.rollUps()));
            packing.add("burn", BURN_INTERVAL, Stream.of(burn(constants, windows, budget)));
            packing.add("budget", SLOW_INTERVAL, Stream.of(concat(windows.coarse(), budget.period())));
            packing.add("tickets", SLOW_INTERVAL, slos.stream().map(Planner::tickets));
            packing.add("info", SLOW_INTERVAL, Stream.of(constants.infos()));
        }
        packing.add("red", RED_INTERVAL, Stream.of(RedRules.of(service)));
        return packing.groups();
    }

    /** A timeslice is evaluated once a slice, as overlapping slices would count a failure several times. */
    private static SortedMap<TimeSpan, List<SloPlan>> slosByInterval(List<SloPlan> slos) {
        SortedMap<TimeSpan, List<SloPlan>> byInterval = new TreeMap<>();
        slos.forEach(slo -> byInterval
                .computeIfAbsent(slo.interval(), i -> new ArrayList<>())
                .add(slo));
        return byInterval;
    }

    private static List<Rule> sliAndPages(SloPlan slo) {
        List<Rule> rules = new ArrayList<>(SliRules.of(slo));
        rules.addAll(new BurnRateAlerts(slo).of(Tier.Urgency.PAGE));
        HardDownAlert.of(slo).forEach(rules::add);
        return rules;
    }

    private static List<Rule> burn(ConstantRules constants, WindowRules windows, BudgetRules budget) {
        return concat(concat(constants.budgets(), windows.fine()), List.of(budget.currentBurnRate()));
    }

    private static List<Rule> tickets(SloPlan slo) {
        List<Rule> rules = new ArrayList<>(new BurnRateAlerts(slo).of(Tier.Urgency.TICKET));
        BudgetAlerts.of(slo).forEach(rules::add);
        DataMissingAlert.of(slo).forEach(rules::add);
        return rules;
    }

    private static List<Rule> concat(List<Rule> first, List<Rule> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
