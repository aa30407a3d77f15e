package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Tier;
import java.math.BigDecimal;
import java.util.Comparator;

/** Some tier pages within an hour of a total outage, which it detects after {@code θ·L}. */
final class SlowDetection implements SloRule {

    static final Code CODE = new Code("alerting.slow-detection");

    private static final BigDecimal LIMIT = BigDecimal.valueOf(3_600_000);

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
        slo.tiers().stream()
                .filter(TierSubject::pages)
                .filter(tier -> tier.threshold().compareTo(BigDecimal.ONE) < 0)
                .min(Comparator.comparing(SlowDetection::millis))
                .filter(tier -> millis(tier).compareTo(LIMIT) > 0)
                .ifPresent(tier -> report.warning(
                        tier.origin(),
                        "The fastest page tier (" + tier.title() + ") needs " + Figures.minutes(millis(tier))
                                + " to notice a total outage"
                                + (slo.hardDown() ? ", and hardDown sees only those above half" : ""),
                        "write a tier with a shorter long window or a lower factor"));
    }

    /** How long a total outage lasts before the tier fires. */
    private static BigDecimal millis(TierSubject subject) {
        Tier tier = subject.tier();
        return subject.threshold().multiply(BigDecimal.valueOf(tier.longWindow().millis()));
    }
}
