package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a compile gets to CloudWatch.
 *
 * @param slos those whose events can be counted
 * @param alarms their alarms
 * @param runnerServices names of services that start runners for queued work
 * @param notes sentences about what is left out
 */
record CloudWatchPlan(
        List<SloMetrics> slos, List<CompositeAlarm> alarms, List<String> runnerServices, List<String> notes) {

    /** Copies the lists. */
    CloudWatchPlan {
        slos = List.copyOf(slos);
        alarms = List.copyOf(alarms);
        runnerServices = List.copyOf(runnerServices);
        notes = List.copyOf(notes);
    }

    static CloudWatchPlan of(List<ServicePlan> services) {
        List<SloMetrics> slos = new ArrayList<>();
        List<CompositeAlarm> alarms = new ArrayList<>();
        Notes notes = new Notes();
        for (ServicePlan service : services) {
            for (SloPlan plan : service.slos()) {
                Counting counting = Counting.of(plan);
                if (counting instanceof Counting.Counted counted) {
                    SloMetrics slo = new SloMetrics(plan, counted.counters());
                    slos.add(slo);
                    groups(slo, notes);
                    alarms.addAll(new BurnRateAlarms(slo).alarms(notes));
                    alarms.addAll(new StateAlarms(slo).alarms(notes));
                } else if (counting instanceof Counting.NotCounted not) {
                    String name = service.service().name().value() + "."
                            + plan.slo().name().value();
                    notes.leftOut(name, "the whole SLO", not.reason());
                }
            }
        }
        List<String> runners = services.stream()
                .filter(RunnerMetric::isWantedBy)
                .map(service -> service.service().name().value())
                .toList();
        slos.stream()
                .skip(shown(runners.size()))
                .forEach(slo -> notes.leftOut(
                        slo.name(), "its widgets", "a dashboard holds " + Limits.WIDGETS + " widgets at most"));
        return new CloudWatchPlan(slos, alarms, runners, notes.sentences());
    }

    /** The SLOs that the dashboard has room for. */
    List<SloMetrics> shown() {
        return slos.subList(0, Math.min(slos.size(), shown(runnerServices.size())));
    }

    /** How many SLOs fit beside the widgets of runners and the one of the notes. */
    private static int shown(int runnerServices) {
        return Math.max(0, Limits.WIDGETS - 1 - runnerServices * RunnerWidgets.EACH) / SloWidgets.EACH;
    }

    private static void groups(SloMetrics slo, Notes notes) {
        List<String> labels = slo.plan().slo().groupBy();
        if (!labels.isEmpty()) {
            notes.leftOut(
                    slo.name(),
                    "groupBy " + String.join(", ", labels),
                    "an alarm cannot search for groups, so all groups are watched as one");
        }
    }
}
