package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.TimeSpan;

/** No window of a tier reaches further back than Prometheus keeps data: its alert would be far too eager. */
final class TierRetention implements SloRule {

    static final Code CODE = new Code("alerting.tier-beyond-retention");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        slo.service().retention().ifPresent(retention -> {
            for (TierSubject tier : slo.tiers()) {
                TimeSpan longest = tier.tier().longWindow();
                if (longest.compareTo(retention) > 0) {
                    report.error(
                            tier.written() ? slo.at("alerting.tiers[" + tier.index() + "].long") : slo.at("window"),
                            "The " + tier.title() + " looks further back than the " + retention
                                    + " that Prometheus keeps",
                            "keep data for " + longest + " or longer, or write shorter windows");
                }
            }
        });
    }
}
