package dev.slo.compiler.emit.catalog;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.emit.JsonText;
import dev.slo.compiler.plan.Rule;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Link;
import dev.slo.model.Owner;
import dev.slo.model.Slo;
import dev.slo.model.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code catalog.json}: every SLO with its promise, its owner and its alerts, for tools that list or link them. */
public final class Catalog implements Emitter {

    private static final BigDecimal MILLIS_PER_MINUTE = new BigDecimal(60_000);

    @Override
    public List<Artefact> emit(List<ServicePlan> plans) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", "slo/v1");
        tree.put("services", plans.stream().map(Catalog::service).toList());
        return List.of(new Artefact("catalog.json", JsonText.of(tree)));
    }

    private static Map<String, Object> service(ServicePlan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", plan.service().name().value());
        plan.service().owner().ifPresent(owner -> tree.put("owner", owner(owner)));
        tree.put("labels", plan.service().labels().pairs());
        tree.put("links", plan.service().links().stream().map(Catalog::link).toList());
        tree.put("recordingRules", count(plan, Rule.Recording.class));
        tree.put("alertingRules", count(plan, Rule.Alert.class));
        tree.put("slos", plan.slos().stream().map(Catalog::slo).toList());
        return tree;
    }

    private static long count(ServicePlan plan, Class<? extends Rule> kind) {
        return plan.groups().stream()
                .flatMap(group -> group.rules().stream())
                .filter(kind::isInstance)
                .count();
    }

    private static Map<String, Object> owner(Owner owner) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("team", owner.team());
        owner.contact().ifPresent(contact -> tree.put("contact", contact));
        owner.escalation().ifPresent(escalation -> tree.put("escalation", escalation));
        return tree;
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", link.title());
        tree.put("url", link.url());
        return tree;
    }

    private static Map<String, Object> slo(SloPlan plan) {
        Slo slo = plan.slo();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", slo.name().value());
        tree.put("title", slo.title());
        tree.put("description", slo.description());
        tree.put("objective", slo.objective().target().value());
        tree.put("errorBudget", plan.budget());
        tree.put("window", slo.window().length().toString());
        tree.put("budgetMinutes", budgetMinutes(plan));
        tree.put("sli", plan.kind());
        tree.put("groupBy", slo.groupBy());
        tree.put("labels", slo.labels().pairs());
        tree.put("links", slo.links().stream().map(Catalog::link).toList());
        tree.put("tiers", plan.tiers().stream().map(tier -> tier(slo, tier)).toList());
        return tree;
    }

    private static BigDecimal budgetMinutes(SloPlan plan) {
        BigDecimal millis = new BigDecimal(plan.slo().window().length().millis());
        return plan.budget()
                .multiply(millis)
                .divide(MILLIS_PER_MINUTE, 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static Map<String, Object> tier(Slo slo, Tier tier) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("urgency", tier.urgency().name().toLowerCase(Locale.ROOT));
        tree.put("severity", slo.alerting().channel(tier.urgency()).severity());
        tree.put("factor", tier.factor());
        tree.put("threshold", tier.threshold(slo.objective()).stripTrailingZeros());
        tree.put("longWindow", tier.longWindow().toString());
        tree.put("shortWindow", tier.shortWindow().toString());
        tree.put("minimumFailures", slo.minimumFailures(tier.urgency()));
        return tree;
    }
}
