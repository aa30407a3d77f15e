package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.on;
import static dev.slo.compiler.plan.Terms.times;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.Terms;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import java.util.ArrayList;
import java.util.List;

/** The alerts of SLOs, as Prometheus records them in {@code ALERTS}. */
final class Alarms {

    private static final String SERIES = "ALERTS";

    private Alarms() {}

    /** Firing alerts of SLOs; none has a series while it does not fire. */
    static Expr.VectorSelector firing(List<Expr.Matcher> scope) {
        List<Expr.Matcher> matchers = new ArrayList<>(scope);
        matchers.add(equal("alertstate", "firing"));
        matchers.add(new Expr.Matcher(SeriesNames.SLO, MatchOp.NOT_EQUAL, ""));
        return Terms.series(SERIES, matchers.toArray(Expr.Matcher[]::new));
    }

    /** How many alerts of each SLO fire: 0 for an SLO whose alerts are all silent. */
    static Expr perSlo(List<Expr.Matcher> scope) {
        Expr objective = Terms.series(SeriesNames.OBJECTIVE, scope.toArray(Expr.Matcher[]::new));
        Expr none = times(number(0), aggregate("max", SeriesNames.IDENTITY, objective));
        Expr firing = aggregate("count", SeriesNames.IDENTITY, firing(scope));
        return on(SeriesNames.IDENTITY, BinaryOp.OR, firing, none);
    }
}
