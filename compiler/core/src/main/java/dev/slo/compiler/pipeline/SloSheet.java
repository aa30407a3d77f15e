package dev.slo.compiler.pipeline;

import dev.slo.compiler.plan.Cost;
import dev.slo.compiler.plan.Detection;
import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.compiler.plan.TierFigures;
import dev.slo.model.Slo;
import dev.slo.spec.ServiceSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a review wants to know about an SLO before it is deployed, as figures.
 *
 * @param name {@code service/slo}
 * @param title for people
 * @param description longer; may be empty
 * @param objective such as {@code 99.9%}
 * @param window such as {@code 30d}
 * @param groupBy labels that each have an objective of their own
 * @param budget the error budget as a ratio
 * @param budgetSeconds how long everything may fail in one window
 * @param budgetEvents how many events may fail in one window; empty when the spec tells no traffic
 * @param tiers the alerts, most urgent first
 * @param detections what different outages look like
 * @param cost of the rules, were the SLO alone in its service
 */
public record SloSheet(
        String name,
        String title,
        String description,
        String objective,
        String window,
        List<String> groupBy,
        BigDecimal budget,
        double budgetSeconds,
        Optional<Double> budgetEvents,
        List<TierFigures> tiers,
        List<Detection> detections,
        Cost cost) {

    /** Copies the lists. */
    public SloSheet {
        groupBy = List.copyOf(groupBy);
        tiers = List.copyOf(tiers);
        detections = List.copyOf(detections);
    }

    /** The sheets of the SLOs with that name, or with that {@code service/slo}; of specs without errors. */
    public static List<SloSheet> named(String name, Loaded loaded) {
        return loaded.specs().stream()
                .map(ServiceSpec::service)
                .filter(service ->
                        service.slos().stream().anyMatch(slo -> isNamed(name, service.name() + "/" + slo.name())))
                .map(Planner::plan)
                .map(ServicePlan::slos)
                .flatMap(List::stream)
                .filter(plan -> isNamed(name, nameOf(plan)))
                .map(SloSheet::of)
                .toList();
    }

    /** The {@code service/slo} of every SLO there is. */
    public static List<String> names(Loaded loaded) {
        return loaded.specs().stream()
                .map(ServiceSpec::service)
                .flatMap(service -> service.slos().stream().map(slo -> service.name() + "/" + slo.name()))
                .sorted()
                .toList();
    }

    private static boolean isNamed(String name, String full) {
        return full.equals(name) || full.endsWith("/" + name);
    }

    private static String nameOf(SloPlan plan) {
        return plan.service().name() + "/" + plan.slo().name();
    }

    private static SloSheet of(SloPlan plan) {
        Slo slo = plan.slo();
        double budget = plan.budget().doubleValue();
        double seconds = slo.window().length().seconds();
        Stream<Detection> detections = Detection.OUTAGES.stream().map(outage -> Detection.of(plan, outage));
        return new SloSheet(
                nameOf(plan),
                slo.title(),
                slo.description(),
                slo.objective().toString(),
                slo.window().length().toString(),
                slo.groupBy(),
                plan.budget(),
                budget * seconds,
                slo.traffic().map(traffic -> traffic.doubleValue() * budget * seconds),
                TierFigures.of(plan),
                detections.toList(),
                Cost.of(plan));
    }
}
