package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;

/** An SLO has at most eight tiers, and a list of tiers holds at least one. */
final class TierCount implements SloRule {

    static final Code CODE = new Code("alerting.tier-count");

    private static final int MOST = 8;

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        slo.alerting().tiers().ifPresent(tiers -> {
            if (tiers.isEmpty()) {
                report.error(
                        slo.at("alerting.tiers"),
                        "The list of tiers is empty",
                        "leave tiers out for the default ones, or write page: off and ticket: off");
            } else if (tiers.size() > MOST) {
                report.error(
                        slo.at("alerting.tiers[" + MOST + "]"),
                        "This is one of " + tiers.size() + " tiers, and an SLO has at most " + MOST,
                        "keep the tiers whose detection times differ; four are usual");
            }
        });
    }
}
