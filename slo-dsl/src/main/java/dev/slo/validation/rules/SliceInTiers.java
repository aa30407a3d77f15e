package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Sli;
import dev.slo.model.Tier;
import java.util.List;

/** The short window of a tier that the spec writes holds at least one slice; default tiers see to that themselves. */
final class SliceInTiers implements SloRule {

    static final Code CODE = new Code("timeslices.longer-than-tier");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        if (slo.slo().sli() instanceof Sli.Timeslices slices) {
            List<Tier> tiers = slo.alerting().tiers().orElse(List.of());
            for (int i = 0; i < tiers.size(); i++) {
                if (tiers.get(i).shortWindow().compareTo(slices.slice()) < 0) {
                    report.error(
                            slo.at("alerting.tiers[" + i + "].short"),
                            "A short window of " + tiers.get(i).shortWindow() + " holds no whole slice of "
                                    + slices.slice(),
                            "write at least " + slices.slice() + ", or a shorter slice");
                }
            }
        }
    }
}
