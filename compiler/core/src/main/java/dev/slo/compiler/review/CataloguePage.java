package dev.slo.compiler.review;

import dev.slo.compiler.plan.AlertMeaning;
import dev.slo.compiler.plan.Rule;
import dev.slo.compiler.plan.RuleGroup;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SliPart;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Owner;
import dev.slo.promql.PromqlPrinter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of SLOs as a page that can be searched, sorted and printed. */
public final class CataloguePage {

    private CataloguePage() {}

    /**
     * A service on the page.
     *
     * @param plan the service
     * @param slos its SLOs by name
     * @param shared rules that belong to no SLO alone
     */
    public record Section(ServicePlan plan, List<Entry> slos, List<RuleText> shared) {}

    /**
     * An SLO on the page.
     *
     * @param id of its part of the page
     * @param plan the SLO
     * @param sheet its figures
     * @param alerts its alerts, most urgent first
     * @param firstAlert seconds until a total outage is noticed; empty when no alert would
     * @param parts what is measured
     * @param rules recordings and alerts of its own
     */
    public record Entry(
            String id,
            SloPlan plan,
            SloSheet sheet,
            List<AlertMeaning> alerts,
            Optional<Double> firstAlert,
            List<PartText> parts,
            List<RuleText> rules) {

        static Entry of(ServicePlan service, SloPlan plan) {
            List<AlertMeaning> alerts = AlertMeaning.of(plan);
            return new Entry(
                    plan.service().name() + "." + plan.slo().name(),
                    plan,
                    SloSheet.of(plan),
                    alerts,
                    alerts.stream()
                            .flatMap(alert -> alert.secondsToDetectOutage().stream())
                            .min(Comparator.naturalOrder()),
                    SliPart.of(plan).stream()
                            .map(part -> new PartText(part.role(), PromqlPrinter.pretty(part.expr())))
                            .toList(),
                    RuleText.of(service, Optional.of(plan.slo().name().value())));
        }
    }

    /**
     * A query of an SLO's indicator.
     *
     * @param role what it counts
     * @param promql as the spec says it, laid out
     */
    public record PartText(String role, String promql) {}

    /**
     * A rule.
     *
     * @param kind {@code record} or {@code alert}
     * @param name of the series or of the alert
     * @param interval such as {@code 30s}
     * @param promql laid out
     */
    public record RuleText(String kind, String name, String interval, String promql) {

        /** The rules of a service that set this value of the label {@code slo}, or none. */
        static List<RuleText> of(ServicePlan plan, Optional<String> slo) {
            return plan.groups().stream()
                    .flatMap(group -> group.rules().stream()
                            .filter(rule -> Optional.ofNullable(rule.labels().get(SeriesNames.SLO))
                                    .equals(slo))
                            .map(rule -> of(group, rule)))
                    .toList();
        }

        private static RuleText of(RuleGroup group, Rule rule) {
            String promql = PromqlPrinter.pretty(rule.expr());
            String interval = group.interval().toString();
            if (rule instanceof Rule.Recording recording) {
                return new RuleText("record", recording.record(), interval, promql);
            }
            if (rule instanceof Rule.Alert alert) {
                return new RuleText("alert", alert.alert(), interval, promql);
            }
            throw new IllegalStateException("unknown rule " + rule);
        }
    }

    /**
     * The page.
     *
     * @param plans all services, by name
     */
    public static String html(List<ServicePlan> plans) {
        List<Section> sections = plans.stream().map(CataloguePage::section).toList();
        List<String> owners = plans.stream()
                .flatMap(plan -> plan.service().owner().stream())
                .map(Owner::team)
                .distinct()
                .sorted()
                .toList();
        long slos =
                sections.stream().mapToLong(section -> section.slos().size()).sum();
        long rules = plans.stream()
                .flatMap(plan -> plan.groups().stream())
                .mapToLong(group -> group.rules().size())
                .sum();
        return Page.of("catalogue.ftl", Map.of("sections", sections, "owners", owners, "slos", slos, "rules", rules));
    }

    private static Section section(ServicePlan plan) {
        return new Section(
                plan,
                plan.slos().stream().map(slo -> Entry.of(plan, slo)).toList(),
                RuleText.of(plan, Optional.empty()));
    }
}
