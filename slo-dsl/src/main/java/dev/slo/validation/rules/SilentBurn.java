package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import java.math.BigDecimal;
import java.util.Comparator;

/** The slowest tier has a factor of 1 or less; else the budget runs out with nobody being told until it is gone. */
final class SilentBurn implements SloRule {

    static final Code CODE = new Code("alerting.silent-burn");

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
                .min(Comparator.comparing(tier -> tier.tier().factor()))
                .filter(tier -> tier.tier().factor().compareTo(BigDecimal.ONE) > 0)
                .ifPresent(tier -> report.warning(
                        tier.written() ? tier.origin() : slo.at("alerting.ticket"),
                        "The slowest tier has the factor "
                                + Figures.number(tier.tier().factor()) + ", so up to "
                                + Figures.percent(tier.tier().factor()) + " of the budget can burn in one window of "
                                + slo.slo().window() + " without an alert of a tier",
                        "write a ticket tier with the factor 1"));
    }
}
