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
final class HardDownAlert {

    static final String NAME = AlertNames.HARD_DOWN;

    private static final TimeSpan WINDOW = TimeSpan.ofMinutes(5);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final double LEAST_FAILURES = 9.5;

    private HardDownAlert() {}

    /** None for timeslices: a bad slice says degraded, not down. */
    static Stream<Rule> of(SloPlan plan) {
        Alerting alerting = plan.slo().alerting();
        boolean wanted =
                alerting.hardDown() && alerting.page().enabled() && !(plan.slo().sli() instanceof Sli.Timeslices);
        return wanted ? Stream.of(alert(plan)) : Stream.empty();
    }

    /** Half of the events; half-way between the budget and everything where the budget is larger than that. */
    static BigDecimal threshold(SloPlan plan) {
        return plan.budget().compareTo(HALF) < 0
                ? HALF
                : plan.budget().add(BigDecimal.ONE).multiply(HALF);
    }

    static TimeSpan window(SloPlan plan) {
        return WINDOW.max(plan.slo().finestWindow());
    }

    private static Rule alert(SloPlan plan) {
        TimeSpan window = window(plan);
        Expr errors = over("sum_over_time", plan.errors(window), window);
        Expr totals = over("sum_over_time", plan.totals(window), window);
        Expr down = binary(BinaryOp.GREATER, ratio(errors, totals), number(threshold(plan)));
        if (plan.countsEvents()) {
            Expr failed = times(number(plan.spacing(window).seconds()), errors);
            down = Terms.and(down, binary(BinaryOp.GREATER_EQUAL, failed, number(LEAST_FAILURES)));
        }
        return new Rule.Alert(
                NAME,
                down,
                AlertLabels.of(plan, plan.slo().alerting().channel(Tier.Urgency.PAGE)),
                new AlertText(plan).hardDown(window),
                Optional.empty());
    }
}
