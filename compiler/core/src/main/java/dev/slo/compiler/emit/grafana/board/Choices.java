package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * By what the reader of a dashboard about all services narrows it: service and owner, and the tier where specs have
 * such a label.
 *
 * @param owned whether any service names its owner
 * @param tiered whether any SLO or service has the label {@code tier}
 */
record Choices(boolean owned, boolean tiered) {

    private static final String OWNER = "owner";
    private static final String TIER = "tier";

    static Choices among(List<ServicePlan> plans) {
        boolean owned = plans.stream().anyMatch(plan -> plan.service().owner().isPresent());
        boolean tiered = plans.stream()
                .anyMatch(plan -> plan.service().labels().pairs().containsKey(TIER)
                        || plan.slos().stream()
                                .anyMatch(slo -> slo.slo().labels().pairs().containsKey(TIER)));
        return new Choices(owned, tiered);
    }

    List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        Expr.VectorSelector info = series(SeriesNames.INFO);
        variables.add(new Variable.Values(SeriesNames.SERVICE, "Service", SeriesNames.SERVICE, info, ".+"));
        if (owned) {
            variables.add(new Variable.Values(OWNER, "Owner", OWNER, info, ".*"));
        }
        if (tiered) {
            variables.add(new Variable.Values(TIER, "Tier", TIER, info, ".*"));
        }
        return variables;
    }

    /** What narrows every recorded series. */
    List<Expr.Matcher> scope() {
        return List.of(matching(SeriesNames.SERVICE, "$service"));
    }

    Figures figures() {
        List<Expr.Matcher> chosen = new ArrayList<>();
        if (owned) {
            chosen.add(matching(OWNER, "$owner"));
        }
        if (tiered) {
            chosen.add(matching(TIER, "$tier"));
        }
        return new Figures(scope(), chosen);
    }
}
