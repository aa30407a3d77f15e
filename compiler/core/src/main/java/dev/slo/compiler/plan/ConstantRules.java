package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.text;

import dev.slo.model.Slo;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the specs say, as series: budget, objective and period in one rule each, and an info series per SLO. */
final class ConstantRules {

    private static final double MILLIS_PER_DAY = 86_400_000.0;

    private final List<SloPlan> plans;

    ConstantRules(List<SloPlan> plans) {
        this.plans = plans;
    }

    /** The objective is taken from the budget: {@code 1 - 0.001} rounds to 0.999, the reverse leaves a residue. */
    List<Rule> budgets() {
        Expr budget = Terms.series(SeriesNames.BUDGET, Terms.equal(SeriesNames.SERVICE, serviceName()));
        return List.of(
                perSlo(SeriesNames.BUDGET, plan -> plan.budget().doubleValue()),
                shared(SeriesNames.OBJECTIVE, Terms.minus(number(1), budget)),
                perSlo(SeriesNames.PERIOD, plan -> plan.slo().window().length().millis() / MILLIS_PER_DAY));
    }

    /** User labels stand here and on alerts only: on SLI series a changed label would break long windows. */
    List<Rule> infos() {
        return plans.stream()
                .<Rule>map(plan -> new Rule.Recording(SeriesNames.INFO, call("vector", number(1)), infoLabels(plan)))
                .toList();
    }

    private Rule perSlo(String record, ToDoubleFunction<SloPlan> value) {
        List<Expr> terms = plans.stream()
                .map(plan -> call(
                        "label_replace",
                        call("vector", number(value.applyAsDouble(plan))),
                        text(SeriesNames.SLO),
                        text(plan.slo().name().value()),
                        text(""),
                        text("")))
                .toList();
        return shared(record, Terms.chain(BinaryOp.OR, terms));
    }

    private Rule shared(String record, Expr expr) {
        TreeMap<String, String> labels = new TreeMap<>();
        labels.put(SeriesNames.SERVICE, serviceName());
        return new Rule.Recording(record, expr, labels);
    }

    private String serviceName() {
        return plans.get(0).service().name().value();
    }

    private static SortedMap<String, String> infoLabels(SloPlan plan) {
        Slo slo = plan.slo();
        SortedMap<String, String> labels = AlertLabels.describing(plan);
        labels.putAll(plan.identity());
        labels.put("title", slo.title());
        labels.put("objective", slo.objective().toString());
        labels.put("window", slo.window().toString());
        labels.put("sli", plan.kind());
        return labels;
    }
}
