package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.minus;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.perSlo;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.series;
import static dev.slo.compiler.plan.Terms.times;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.List;
import java.util.stream.Stream;

/**
 * What will be left of a rolling budget: the oldest hours leave the window, and the last day is taken to go on. With
 * errors {@code E}, totals {@code N}, period {@code P} and budget {@code B}, at {@code t + h}:
 *
 * <pre>1 - (ΣE[P-h] + h/1d · ΣE[1d]) / (ΣN[P-h] + h/1d · ΣN[1d]) / B</pre>
 *
 * A straight line through the past ({@code predict_linear}) would be wrong: it does not see what ages out.
 *
 * @param scope which SLO
 * @param period its window
 */
record Forecast(List<Expr.Matcher> scope, TimeSpan period) {

    private static final TimeSpan DAY = TimeSpan.ofDays(1);
    private static final List<TimeSpan> AHEAD = List.of(
            TimeSpan.ofHours(1), TimeSpan.ofHours(6), TimeSpan.ofDays(1), TimeSpan.ofDays(3), TimeSpan.ofDays(7));

    /** How far ahead it looks: no further than half the window. */
    Stream<TimeSpan> horizons() {
        return AHEAD.stream().filter(ahead -> ahead.times(2).compareTo(period) <= 0);
    }

    /** The share of the budget that is left then; of the worst group. */
    Expr left(TimeSpan ahead) {
        Expr errors = ratio(sum(SeriesNames.ERROR_5M, ahead), sum(SeriesNames.TOTAL_5M, ahead));
        Expr spent = perSlo(BinaryOp.DIVIDE, errors, recorded(SeriesNames.BUDGET));
        return aggregate("min", SeriesNames.IDENTITY, minus(number(1), spent));
    }

    private Expr sum(String metric, TimeSpan ahead) {
        TimeSpan kept = new TimeSpan(period.millis() - ahead.millis());
        Expr stays = over("sum_over_time", recorded(metric), kept);
        Expr lastDay = over("sum_over_time", recorded(metric), DAY);
        Expr comes = times(number((double) ahead.millis() / DAY.millis()), lastDay);
        return binary(BinaryOp.ADD, stays, comes);
    }

    private Expr.VectorSelector recorded(String metric) {
        return series(metric, scope.toArray(Expr.Matcher[]::new));
    }
}
