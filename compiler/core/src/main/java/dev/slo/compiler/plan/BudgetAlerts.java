package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.number;

import dev.slo.model.Alerting;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tickets when so much of the budget is spent, one alert per level. */
public final class BudgetAlerts {

    static final String CONSUMED = "ErrorBudgetConsumed";
    static final String EXHAUSTED = "ErrorBudgetExhausted";

    static final int ALL = 100;
    /** Bridges the moments in which the remaining budget hovers around a level. */
    private static final TimeSpan KEEP_FIRING = TimeSpan.ofMinutes(15);

    /** Minutes after a cold start the ratio of minutes is not that of a month. */
    public static final double LEAST_COVERAGE = 0.01;

    private BudgetAlerts() {}

    static Stream<Rule> of(SloPlan plan) {
        return levels(plan).stream().map(level -> alert(plan, level));
    }

    /** The percentages whose consumption is told. */
    public static List<Integer> levels(SloPlan plan) {
        Alerting alerting = plan.slo().alerting();
        return alerting.ticket().enabled() ? alerting.budgetLevels() : List.of();
    }

    private static Rule alert(SloPlan plan, int level) {
        BigDecimal left = BigDecimal.valueOf(ALL - level).movePointLeft(2);
        Expr spent = binary(BinaryOp.LESS_EQUAL, plan.own(SeriesNames.REMAINING), number(left));
        Expr known = binary(BinaryOp.GREATER_EQUAL, plan.own(SeriesNames.COVERAGE), number(LEAST_COVERAGE));
        return new Rule.Alert(
                level == ALL ? EXHAUSTED : CONSUMED,
                Terms.and(spent, known),
                AlertLabels.of(plan, plan.slo().alerting().ticket(), "level", Integer.toString(level)),
                AlertText.templates(plan).consumed(level),
                Optional.of(KEEP_FIRING));
    }
}
