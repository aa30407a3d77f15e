package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.minus;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.on;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.Terms;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.Rewrite;
import dev.slo.promql.TimeShift;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of SLOs, one value for each: of an SLO with groups, that of its worst group.
 *
 * @param scope which SLOs, by matchers on the recorded series
 * @param chosen which of these, by matchers on the info series; empty for all
 */
record Figures(List<Expr.Matcher> scope, List<Expr.Matcher> chosen) {

    private static final TimeShift AT_END = new TimeShift(0, Optional.of(new TimeShift.At.End()));

    /** The info series with everything that a spec says in labels. */
    Expr.VectorSelector info() {
        return series(
                SeriesNames.INFO, Stream.concat(scope.stream(), chosen.stream()).toArray(Expr.Matcher[]::new));
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

    /** The series of an expression that have the lowest values at the end of the time range. */
    static Expr lowest(int most, Expr expr) {
        return ranked("bottomk", most, expr);
    }

    /** The series of an expression that have the highest values at the end of the time range. */
    static Expr highest(int most, Expr expr) {
        return ranked("topk", most, expr);
    }

    /** Ranked once and not at every moment, as the lines of ever other series could not be read. */
    private static Expr ranked(String op, int most, Expr expr) {
        Expr atEnd = Rewrite.selectors(expr, selector -> selector.withShift(AT_END));
        Expr chosen = new Expr.Aggregate(op, Optional.of(number(most)), atEnd, Optional.empty());
        return on(SeriesNames.IDENTITY, BinaryOp.AND, expr, chosen);
    }

    private Expr ofChosen(Expr expr) {
        return chosen.isEmpty() ? expr : on(SeriesNames.IDENTITY, BinaryOp.AND, expr, info());
    }

    private Expr.VectorSelector recorded(String metric) {
        return Terms.series(metric, scope.toArray(Expr.Matcher[]::new));
    }
}
