package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.on;
import static dev.slo.compiler.plan.Terms.series;
import static dev.slo.compiler.plan.Terms.times;

import dev.slo.compiler.plan.AlertNames;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import java.util.ArrayList;
import java.util.List;

/** The alerts of SLOs, as Prometheus records them in {@code ALERTS}. */
final class Alarms {

    private static final String SERIES = "ALERTS";
    private static final String NAME = "alertname";

    private Alarms() {}

    /** Firing alerts of SLOs; none has a series while it does not fire. */
    static Expr.VectorSelector firing(List<Expr.Matcher> scope) {
        List<Expr.Matcher> matchers = new ArrayList<>(scope);
        matchers.add(equal("alertstate", "firing"));
        matchers.add(new Expr.Matcher(SeriesNames.SLO, MatchOp.NOT_EQUAL, ""));
        return selector(SERIES, matchers);
    }

    /** How many alerts of each SLO fire: 0 for an SLO whose alerts are all silent. */
    static Expr perSlo(List<Expr.Matcher> scope) {
        return counted(firing(scope), scope);
    }

    /** How many alerts of each SLO fire that call somebody at once, 0 for none. */
    static Expr urgent(List<Expr.Matcher> scope) {
        return named(matching(NAME, AlertNames.CRITICAL + "|" + AlertNames.HARD_DOWN), scope);
    }

    /** How many alerts of each SLO fire because its data is missing, 0 for none. */
    static Expr blind(List<Expr.Matcher> scope) {
        return named(equal(NAME, AlertNames.DATA_MISSING), scope);
    }

    private static Expr named(Expr.Matcher name, List<Expr.Matcher> scope) {
        List<Expr.Matcher> matchers = new ArrayList<>(scope);
        matchers.add(name);
        return counted(firing(matchers), scope);
    }

    private static Expr counted(Expr firing, List<Expr.Matcher> scope) {
        Expr objective = selector(SeriesNames.OBJECTIVE, scope);
        Expr none = times(number(0), aggregate("max", SeriesNames.IDENTITY, objective));
        return on(SeriesNames.IDENTITY, BinaryOp.OR, aggregate("count", SeriesNames.IDENTITY, firing), none);
    }

    private static Expr.VectorSelector selector(String metric, List<Expr.Matcher> matchers) {
        return series(metric, matchers.toArray(Expr.Matcher[]::new));
    }
}
