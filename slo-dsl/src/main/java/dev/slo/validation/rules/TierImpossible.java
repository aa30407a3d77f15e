package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A tier can fire: the error ratio {@code θ = k·B} that it waits for is below 1. An error for a tier that the spec
 * writes; a warning for a default one, as the promise may well be meant.
 */
final class TierImpossible implements SloRule {

    static final Code CODE = new Code("alerting.impossible-tier");

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
        for (TierSubject tier : slo.tiers()) {
            if (tier.threshold().compareTo(BigDecimal.ONE) >= 0) {
                String message = "The " + tier.title() + " can never fire: at "
                        + slo.slo().objective() + " it waits for " + Figures.percent(tier.threshold()) + " errors";
                if (tier.written()) {
                    report.error(tier.origin(), message, "write a factor below " + most(slo));
                } else {
                    report.warning(
                            tier.origin(),
                            message + (slo.hardDown() ? "; only hardDown pages for a total outage" : ""),
                            "write tiers with factors below " + most(slo) + ", or accept it with a reason");
                }
            }
        }
    }

    private static String most(SloSubject slo) {
        BigDecimal budget = slo.slo().objective().budget().value();
        return Figures.number(BigDecimal.ONE.divide(budget, MathContext.DECIMAL64));
    }
}
