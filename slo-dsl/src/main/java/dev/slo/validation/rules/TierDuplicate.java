package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Tier;
import java.util.List;

/** No two tiers share urgency and windows: their alerts could not be told apart. */
final class TierDuplicate implements SloRule {

    static final Code CODE = new Code("alerting.duplicate-tier");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        List<Tier> tiers = slo.alerting().tiers().orElse(List.of());
        for (int i = 0; i < tiers.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (sameAlert(tiers.get(earlier), tiers.get(i))) {
                    report.error(
                            slo.at("alerting.tiers[" + i + "]"),
                            "This tier has the urgency and the windows of the one at "
                                    + slo.at("alerting.tiers[" + earlier + "]"),
                            "keep the one with the lower factor, which fires whenever the other one does");
                    break;
                }
            }
        }
    }

    private static boolean sameAlert(Tier one, Tier other) {
        return one.urgency() == other.urgency()
                && one.longWindow().equals(other.longWindow())
                && one.shortWindow().equals(other.shortWindow());
    }
}
