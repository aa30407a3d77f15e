package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.TimeSpan;

/**
 * The short window of a tier spans the base window over which rates are recorded, two minutes or four scrapes: a
 * shorter one tells no more, and over fewer scrapes there is no rate at all.
 */
final class TierShortWindow implements SloRule {

    static final Code CODE = new Code("alerting.short-window");

    private static final TimeSpan BASE = TimeSpan.ofMinutes(2);

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
        TimeSpan least = slo.slo().scrapeInterval().times(4).max(BASE);
        for (TierSubject tier : slo.tiers()) {
            if (tier.tier().shortWindow().compareTo(least) < 0) {
                report.warning(
                        slo.at("alerting.tiers[" + tier.index() + "].short"),
                        "A short window of " + tier.tier().shortWindow() + " is finer than the recorded rates, which"
                                + " span " + least + " with a scrape every "
                                + slo.slo().scrapeInterval(),
                        "write at least " + least);
            }
        }
    }
}
