package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Sli;
import java.math.BigDecimal;
import java.math.MathContext;

/** The budget of a window allows one failure at least: one bad event, or one bad slice. */
final class TinyBudget implements SloRule {

    static final Code CODE = new Code("objective.budget-under-one");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Severity mildest() {
        return Severity.WARNING;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        if (slo.slo().sli() instanceof Sli.Timeslices slices) {
            BigDecimal count = BigDecimal.valueOf(slo.slo().window().length().millis())
                    .divide(BigDecimal.valueOf(slices.slice().millis()), MathContext.DECIMAL64);
            check(slo, count, "slice", report);
        } else if (!(slo.slo().sli() instanceof Sli.ErrorRatio)) {
            slo.slo()
                    .traffic()
                    .map(traffic -> Traffic.events(traffic, slo.slo().window().length()))
                    .ifPresent(count -> check(slo, count, "event", report));
        }
    }

    private static void check(SloSubject slo, BigDecimal count, String noun, Report report) {
        BigDecimal budget = count.multiply(slo.slo().objective().budget().value());
        if (budget.compareTo(BigDecimal.ONE) < 0) {
            report.warning(
                    slo.at("objective"),
                    "The budget of a window is " + Figures.number(budget) + " of " + Figures.count(count, noun)
                            + ", so the first failure breaks the promise",
                    "lower the objective, or write a longer window");
        }
    }
}
