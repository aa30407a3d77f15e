package dev.slo.compiler.emit.runbook;

import dev.slo.compiler.plan.AlertMeaning;
import dev.slo.compiler.plan.Detection;
import dev.slo.compiler.plan.FirstQuestions;
import dev.slo.compiler.plan.SliPart;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Link;
import dev.slo.model.Owner;
import dev.slo.model.Service;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.promql.PromqlPrinter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a runbook's template knows about an SLO, as maps, lists, texts and numbers, so that templates of users do not
 * depend on our classes. {@code docs/runbooks.md} lists the names; what a spec leaves out is not there.
 */
final class RunbookModel {

    private RunbookModel() {}

    static Map<String, Object> of(SloPlan plan) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("service", service(plan.service()));
        model.put("slo", slo(plan));
        model.put("budget", budget(plan));
        model.put(
                "alerts",
                AlertMeaning.of(plan).stream().map(RunbookModel::alert).toList());
        model.put(
                "outages",
                Detection.OUTAGES.stream()
                        .map(share -> outage(Detection.of(plan, share)))
                        .toList());
        model.put(
                "queries",
                FirstQuestions.of(plan).stream().map(RunbookModel::query).toList());
        plan.dashboard().ifPresent(url -> model.put("dashboard", url));
        plan.runbook().ifPresent(url -> model.put("runbook", url));
        return model;
    }

    private static Map<String, Object> service(Service service) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", service.name().value());
        service.owner().ifPresent(owner -> tree.put("owner", owner(owner)));
        tree.put("labels", service.labels().pairs());
        return tree;
    }

    private static Map<String, Object> owner(Owner owner) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("team", owner.team());
        owner.contact().ifPresent(contact -> tree.put("contact", contact));
        owner.escalation().ifPresent(escalation -> tree.put("escalation", escalation));
        return tree;
    }

    private static Map<String, Object> slo(SloPlan plan) {
        Slo slo = plan.slo();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", slo.name().value());
        tree.put("title", slo.title());
        tree.put("description", slo.description());
        tree.put("objective", slo.objective().toString());
        tree.put("window", slo.window().length().toString());
        tree.put("groupBy", slo.groupBy());
        tree.put("labels", slo.labels().pairs());
        tree.put(
                "links",
                Stream.concat(slo.links().stream(), plan.service().links().stream())
                        .map(RunbookModel::link)
                        .toList());
        tree.put("kind", plan.kind());
        tree.put("measured", SliPart.of(plan).stream().map(RunbookModel::part).toList());
        if (slo.sli() instanceof Sli.Latency latency) {
            tree.put("threshold", latency.threshold().toPlainString());
        } else if (slo.sli() instanceof Sli.Timeslices slices) {
            tree.put("good", slices.good().toString());
            tree.put("slice", slices.slice().toString());
        }
        return tree;
    }

    private static Map<String, Object> link(Link link) {
        return Map.of("title", link.title(), "url", link.url());
    }

    private static Map<String, Object> part(SliPart part) {
        return Map.of("role", part.role(), "promql", PromqlPrinter.pretty(part.expr()));
    }

    private static Map<String, Object> budget(SloPlan plan) {
        double seconds =
                plan.budget().doubleValue() * plan.slo().window().length().seconds();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("percent", plan.slo().objective().budget().toPercent());
        tree.put("seconds", seconds);
        plan.slo().traffic().ifPresent(rate -> tree.put("events", rate.doubleValue() * seconds));
        return tree;
    }

    private static Map<String, Object> alert(AlertMeaning alert) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", alert.alert());
        tree.put("instance", alert.instance());
        tree.put("severity", alert.severity());
        tree.put("condition", alert.condition());
        putIfPresent(tree, "secondsToDetectOutage", alert.secondsToDetectOutage());
        putIfPresent(tree, "secondsToDetectThreshold", alert.secondsToDetectThreshold());
        return tree;
    }

    private static Map<String, Object> outage(Detection detection) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("errors", detection.errorRatio());
        tree.put("secondsToExhaustion", detection.secondsToExhaustion());
        detection.alert().ifPresent(first -> {
            tree.put("urgency", first.urgency());
            tree.put("factor", first.factor());
            tree.put("secondsToDetect", first.secondsToDetect());
            tree.put("budgetSpent", first.budgetSpent());
            tree.put("secondsToReset", first.secondsToReset());
        });
        return tree;
    }

    private static Map<String, Object> query(FirstQuestions.Question question) {
        return Map.of("question", question.words(), "promql", PromqlPrinter.pretty(question.expr()));
    }

    private static void putIfPresent(Map<String, Object> tree, String key, Optional<Double> value) {
        value.ifPresent(known -> tree.put(key, known));
    }
}
