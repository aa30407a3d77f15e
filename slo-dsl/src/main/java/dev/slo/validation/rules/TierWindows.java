package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Tier;
import java.util.List;

/** The short window of a tier is shorter than its long one, and the long one is shorter than the SLO's window. */
final class TierWindows implements SloRule {

    static final Code CODE = new Code("alerting.tier-windows");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        List<Tier> tiers = slo.alerting().tiers().orElse(List.of());
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (tier.shortWindow().compareTo(tier.longWindow()) >= 0) {
                report.error(
                        slo.at("alerting.tiers[" + i + "].short"),
                        "The short window " + tier.shortWindow() + " is not shorter than the long window "
                                + tier.longWindow(),
                        "write about a twelfth of the long window");
            }
            if (tier.longWindow().equals(slo.slo().window().length())) {
                report.error(
                        slo.at("alerting.tiers[" + i + "].long"),
                        "The long window is the whole window of " + slo.slo().window()
                                + ", so the alert comes when the budget is gone",
                        "write a tenth of the window or less");
            }
        }
    }
}
