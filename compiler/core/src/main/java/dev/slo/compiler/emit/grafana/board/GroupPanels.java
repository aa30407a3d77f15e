package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The groups of an SLO that each have an objective of their own, those in trouble first. */
final class GroupPanels {

    private static final int MOST = 10;
    private static final String VARIABLE = "group_";

    private final Subject subject;
    private final String legend;

    GroupPanels(Subject subject) {
        this.subject = subject;
        this.legend =
                subject.groups().stream().map(label -> "{{" + label + "}}").collect(Collectors.joining(" "));
    }

    /** A choice of groups for each label that tells them apart. */
    static List<Variable> variables(Collection<String> labels, Expr.VectorSelector of) {
        return labels.stream()
                .<Variable>map(label -> new Variable.Values(VARIABLE + label, label, label, of, ".*"))
                .toList();
    }

    /** The variable that holds the reader's choice. */
    static String variable(String label) {
        return "$" + VARIABLE + label;
    }

    List<Sketch> all() {
        return List.of(
                sketch("groups-budget", "Budget left by group, the lowest " + MOST, new Visual.Bars())
                        .in(Unit.SHARE)
                        .from("0")
                        .upTo("1")
                        .colouredBy(Scales.BUDGET_LEFT)
                        .asking(legend, call("sort", ranked("bottomk", SeriesNames.REMAINING))),
                sketch("groups-burn", "Burn rate by group, the highest " + MOST, new Visual.Bars())
                        .in(Unit.FACTOR)
                        .from("0")
                        .colouredBy(Scales.BURN_RATE)
                        .asking(legend, call("sort_desc", ranked("topk", SeriesNames.CURRENT_BURN_RATE))));
    }

    private Expr ranked(String op, String metric) {
        List<Expr.Matcher> matchers = new ArrayList<>(subject.scope());
        subject.groups().forEach(label -> matchers.add(matching(label, variable(label))));
        Expr all = series(metric, matchers.toArray(Expr.Matcher[]::new));
        return new Expr.Aggregate(op, Optional.of(number(MOST)), all, Optional.empty());
    }

    private Sketch sketch(String key, String title, Visual visual) {
        String text = "Each group has the objective to itself; a group without traffic has no value.";
        return Sketch.of(subject.key() + "/" + key, title, text, visual).sized(12, 9);
    }
}
