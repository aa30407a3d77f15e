package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.Rule;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.promql.Expr;
import dev.slo.promql.Selectors;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which SLOs of a service read which metrics. */
final class Readers {

    private final Map<SloPlan, List<Expr.VectorSelector>> selectors = new LinkedHashMap<>();
    private final boolean silentUnfed;

    Readers(ServicePlan plan) {
        plan.slos().forEach(slo -> selectors.put(slo, readBy(plan, slo)));
        silentUnfed = plan.slos().stream()
                .allMatch(slo -> SliQueries.areSilentUnfed(slo.slo().sli()));
    }

    /** Whether an SLO's base recordings read one of these series. */
    boolean reads(SloPlan slo, Collection<Expr.VectorSelector> series) {
        return selectors.getOrDefault(slo, List.of()).stream()
                .anyMatch(selector -> series.stream().anyMatch(one -> SeriesExample.selects(selector, one)));
    }

    /** Whether no SLO but this one can alert while these series are all there is. */
    boolean onlyReader(SloPlan slo, Collection<Expr.VectorSelector> series) {
        return silentUnfed
                && selectors.keySet().stream().noneMatch(other -> !other.equals(slo) && reads(other, series));
    }

    private static List<Expr.VectorSelector> readBy(ServicePlan plan, SloPlan slo) {
        String name = slo.slo().name().value();
        return plan.groups().stream()
                .flatMap(group -> group.rules().stream())
                .filter(rule -> rule instanceof Rule.Recording
                        && name.equals(rule.labels().get("slo")))
                .flatMap(rule -> Selectors.in(rule.expr()).stream())
                .distinct()
                .toList();
    }
}
