package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.times;

import dev.slo.model.Alerting;
import dev.slo.model.Sli;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pages when most events fail, whatever the objective. With a modest objective the burn-rate tiers are slow or cannot
 * fire at all: at 90 % the 14.4× tier would need an error ratio of 144 %.
 */
public final class HardDownAlert {

    static final String NAME = AlertNames.HARD_DOWN;

    private static final TimeSpan WINDOW = TimeSpan.ofMinutes(5);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Failed events below which it stays silent. */
    public static final int LEAST_FAILURES = 10;
    /** Rates extrapolate, so that counts of events are no whole numbers. */
    private static final double ROUNDING = 0.5;

    private HardDownAlert() {}

    static Stream<Rule> of(SloPlan plan) {
        return isWanted(plan) ? Stream.of(alert(plan)) : Stream.empty();
    }

    /** Whether an SLO has it. None for timeslices: a bad slice says degraded, not down. */
    public static boolean isWanted(SloPlan plan) {
        Alerting alerting = plan.slo().alerting();
        return alerting.hardDown() && alerting.page().enabled() && !(plan.slo().sli() instanceof Sli.Timeslices);
    }

    /** The share of failures that it needs: half of the events; half-way between the budget and everything where the budget is larger than that. */
    public static BigDecimal threshold(SloPlan plan) {
        return plan.budget().compareTo(HALF) < 0
                ? HALF
                : plan.budget().add(BigDecimal.ONE).multiply(HALF);
    }

    /** How far it looks back. */
    public static TimeSpan window(SloPlan plan) {
        return WINDOW.max(plan.slo().finestWindow());
    }

    /**
     * How many samples an SLI without traffic must have in the window: more than the one event leaves behind that all of
     * them see, as long as their range is.
     */
    public static long leastSamples(SloPlan plan) {
        long interval = plan.interval().millis();
        return Math.min(plan.baseWindow().millis() / interval + 1, window(plan).millis() / interval);
    }

    private static Rule alert(SloPlan plan) {
        TimeSpan window = window(plan);
        Expr errors = over("sum_over_time", plan.errors(window), window);
        Expr totals = over("sum_over_time", plan.totals(window), window);
        Expr down = binary(BinaryOp.GREATER, ratio(errors, totals), number(threshold(plan)));
        Expr enough = plan.slo().countsEvents()
                ? binary(
                        BinaryOp.GREATER_EQUAL,
                        times(number(plan.spacing(window).seconds()), errors),
                        number(LEAST_FAILURES - ROUNDING))
                : binary(BinaryOp.GREATER_EQUAL, over("count_over_time", plan.totals(window), window), number((double)
                        leastSamples(plan)));
        return new Rule.Alert(
                NAME,
                Terms.and(down, enough),
                AlertLabels.of(plan, plan.slo().alerting().channel(Tier.Urgency.PAGE)),
                AlertText.templates(plan).hardDown(window),
                Optional.empty());
    }
}
