package dev.slo.compiler.review;

import dev.slo.compiler.plan.Cost;
import dev.slo.compiler.plan.Detection;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.compiler.plan.TierFigures;
import dev.slo.model.Slo;
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

    /** The sheet of an SLO. */
    public static SloSheet of(SloPlan plan) {
        Slo slo = plan.slo();
        double budget = plan.budget().doubleValue();
        double seconds = slo.window().length().seconds();
        Stream<Detection> detections = Detection.OUTAGES.stream().map(outage -> Detection.of(plan, outage));
        return new SloSheet(
                plan.service().name() + "/" + slo.name(),
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
