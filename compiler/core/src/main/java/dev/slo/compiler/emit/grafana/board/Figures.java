package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.minus;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.on;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of SLOs, one value for each: of an SLO with groups, that of its worst group.
 *
 * @param scope which SLOs, by matchers on the recorded series
 * @param chosen which of these, by matchers on the info series; empty for all
 */
record Figures(List<Expr.Matcher> scope, List<Expr.Matcher> chosen) {

    private static final Expr.Matcher COUNTING = matching("sli", "events|latency");

    /** The info series with everything that a spec says in labels. */
    Expr.VectorSelector info() {
        return described(List.of());
    }

    /** The promised share. */
    Expr objective() {
        return ofChosen(recorded(SeriesNames.OBJECTIVE));
    }

    /** The share of good events over each SLO's own window. */
    Expr measured() {
        Expr spent = aggregate("max", SeriesNames.IDENTITY, recorded(SeriesNames.PERIOD_BURN_RATE));
        Expr errors = on(SeriesNames.IDENTITY, BinaryOp.MULTIPLY, spent, recorded(SeriesNames.BUDGET));
        return ofChosen(minus(number(1), errors));
    }

    /** The share of the budget that is left. */
    Expr budgetLeft() {
        return ofChosen(aggregate("min", SeriesNames.IDENTITY, recorded(SeriesNames.REMAINING)));
    }

    /** The share of the budget that is spent. */
    Expr budgetSpent() {
        return ofChosen(aggregate("max", SeriesNames.IDENTITY, recorded(SeriesNames.PERIOD_BURN_RATE)));
    }

    /** How many times faster than sustainable the budget burns. */
    Expr burnRate() {
        return ofChosen(aggregate("max", SeriesNames.IDENTITY, recorded(SeriesNames.CURRENT_BURN_RATE)));
    }

    /** Seconds until nothing is left; no value while nothing burns. */
    Expr exhaustion() {
        return ofChosen(aggregate("min", SeriesNames.IDENTITY, recorded(SeriesNames.EXHAUSTION)));
    }

    /** The share of the window for which there is data. */
    Expr coverage() {
        return ofChosen(aggregate("min", SeriesNames.IDENTITY, recorded(SeriesNames.COVERAGE)));
    }

    /** How many alerts fire. */
    Expr alarms() {
        return ofChosen(Alarms.perSlo(scope));
    }

    /** How many alerts fire that call somebody at once. */
    Expr urgentAlarms() {
        return ofChosen(Alarms.urgent(scope));
    }

    /** How many alerts fire because there is no data. */
    Expr blindAlarms() {
        return ofChosen(Alarms.blind(scope));
    }

    /** Events per second of SLOs that count events, all groups together. */
    Expr traffic() {
        return counting(recorded(SeriesNames.TOTAL));
    }

    /** Failed events per second of SLOs that count events, all groups together. */
    Expr failures() {
        return counting(recorded(SeriesNames.ERROR));
    }

    /** The same over a range, with what a function makes of the five-minute means. */
    Expr failures(String function, Range range) {
        return counting(over(function, recorded(SeriesNames.ERROR_5M), range));
    }

    /** Recorded series of these SLOs. */
    Expr.VectorSelector recorded(String metric) {
        return series(metric, scope.toArray(Expr.Matcher[]::new));
    }

    /** What an expression says of the SLOs chosen. */
    Expr ofChosen(Expr expr) {
        return chosen.isEmpty() ? expr : on(SeriesNames.IDENTITY, BinaryOp.AND, expr, info());
    }

    private Expr counting(Expr expr) {
        Expr sum = aggregate("sum", SeriesNames.IDENTITY, expr);
        return on(SeriesNames.IDENTITY, BinaryOp.AND, sum, described(List.of(COUNTING)));
    }

    private Expr.VectorSelector described(List<Expr.Matcher> more) {
        List<Expr.Matcher> matchers = new ArrayList<>(scope);
        matchers.addAll(chosen);
        matchers.addAll(more);
        return series(SeriesNames.INFO, matchers.toArray(Expr.Matcher[]::new));
    }

    /** How many series an expression has, 0 for none. */
    static Expr counted(Expr expr) {
        return binary(BinaryOp.OR, aggregate("count", List.of(), expr), call("vector", number(0)));
    }
}
