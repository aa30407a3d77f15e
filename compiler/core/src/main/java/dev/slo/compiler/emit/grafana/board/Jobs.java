package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.plan.Rule;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The jobs of Prometheus whose metrics specs read, as far as they name them by equality. */
final class Jobs {

    private static final String JOB = "job";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    private Jobs() {}

    static NavigableSet<String> of(List<ServicePlan> plans) {
        NavigableSet<String> jobs = new TreeSet<>();
        plans.stream()
                .flatMap(plan -> plan.groups().stream())
                .flatMap(group -> group.rules().stream())
                .filter(Rule.Recording.class::isInstance)
                .forEach(rule -> collect(rule.expr(), jobs));
        return jobs;
    }

    private static void collect(Expr expr, NavigableSet<String> jobs) {
        if (expr instanceof Expr.VectorSelector selector) {
            selector.matchers().stream()
                    .filter(matcher -> matcher.label().equals(JOB) && matcher.op() == MatchOp.EQUAL)
                    .map(Expr.Matcher::value)
                    .filter(value -> PLAIN.matcher(value).matches())
                    .forEach(jobs::add);
        }
        expr.children().forEach(child -> collect(child, jobs));
    }
}
