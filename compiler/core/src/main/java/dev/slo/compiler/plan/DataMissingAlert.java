package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.on;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.range;

import dev.slo.model.Alerting;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.TimeShift;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ticket when the SLI's data is missing, per group: a group that was there an hour ago and is gone, an SLI
 * without any data, or traffic whose errors cannot be told (a histogram without the threshold's bucket). {@code
 * absent()} alone would see neither a single group nor its labels.
 */
public final class DataMissingAlert {

    static final String NAME = AlertNames.DATA_MISSING;

    /** How long events may be missing. */
    public static final TimeSpan COUNTED = TimeSpan.ofMinutes(10);
    /** A ratio of its own has no value while nothing happens, and that may last a night. */
    public static final TimeSpan VALUED = TimeSpan.ofDays(1);

    private static final long MEMORY = 6;

    private DataMissingAlert() {}

    static Stream<Rule> of(SloPlan plan) {
        return isWanted(plan) ? Stream.of(alert(plan)) : Stream.empty();
    }

    /** Whether an SLO has it. */
    public static boolean isWanted(SloPlan plan) {
        Alerting alerting = plan.slo().alerting();
        return alerting.noData() && alerting.ticket().enabled();
    }

    static TimeSpan patience(SloPlan plan) {
        return plan.slo().countsEvents() ? COUNTED : VALUED;
    }

    private static Rule alert(SloPlan plan) {
        TimeSpan patience = patience(plan);
        TimeSpan memory = patience.times(MEMORY);
        Expr.VectorSelector totals = plan.totals(patience);
        Expr.VectorSelector earlier =
                new Expr.VectorSelector(totals.metric(), totals.matchers(), TimeShift.offset(patience.millis()));
        Expr recent = over("last_over_time", totals, patience);
        Expr missed = binary(BinaryOp.UNLESS, call("last_over_time", range(earlier, memory)), recent);
        TimeSpan half = new TimeSpan(patience.millis() / 2);
        Expr gone = on(SeriesNames.IDENTITY, BinaryOp.AND, missed, guardedBefore(plan, half));
        Expr never = Terms.and(over("absent_over_time", totals, memory), guardedBefore(plan, patience));
        Expr errors = over("last_over_time", plan.errors(patience), patience);
        Expr untold = binary(BinaryOp.UNLESS, recent, errors);
        return new Rule.Alert(
                NAME,
                binary(BinaryOp.OR, binary(BinaryOp.OR, gone, never), untold),
                AlertLabels.of(plan, plan.slo().alerting().ticket()),
                AlertText.templates(plan).dataMissing(patience),
                Optional.empty());
    }

    /**
     * The rules were evaluated then: right after a start nobody can have data yet, and when Prometheus itself was away,
     * its first look finds everything gone.
     */
    private static Expr guardedBefore(SloPlan plan, TimeSpan ago) {
        Expr.VectorSelector budget = plan.own(SeriesNames.BUDGET);
        return new Expr.VectorSelector(budget.metric(), budget.matchers(), TimeShift.offset(ago.millis()));
    }
}
