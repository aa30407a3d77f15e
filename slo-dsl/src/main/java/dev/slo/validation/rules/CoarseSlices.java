package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.math.MathContext;

/** One bad slice alone does not page, which it does when it is a greater share of the long window than {@code θ}. */
final class CoarseSlices implements SloRule {

    static final Code CODE = new Code("timeslices.too-coarse");

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
            slo.tiers().stream()
                    .filter(TierSubject::pages)
                    .filter(tier -> share(slices, tier).compareTo(tier.threshold()) > 0)
                    .findFirst()
                    .ifPresent(tier -> report.warning(
                            slo.at("sli.timeslices.slice"),
                            "One bad slice of " + slices.slice() + " is " + Figures.percent(share(slices, tier))
                                    + " of the long window of the " + tier.title() + ", which pages above "
                                    + Figures.percent(tier.threshold()),
                            "write a slice of " + longest(tier) + " or less, or a lower objective"));
        }
    }

    private static BigDecimal share(Sli.Timeslices slices, TierSubject tier) {
        return BigDecimal.valueOf(slices.slice().millis())
                .divide(BigDecimal.valueOf(tier.tier().longWindow().millis()), MathContext.DECIMAL64);
    }

    private static TimeSpan longest(TierSubject tier) {
        BigDecimal millis = tier.threshold()
                .multiply(BigDecimal.valueOf(tier.tier().longWindow().millis()));
        return TimeSpan.ofSeconds(Math.max(1, millis.longValue() / 1_000));
    }
}
