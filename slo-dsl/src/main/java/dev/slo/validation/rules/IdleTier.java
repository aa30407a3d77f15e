package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Tier;
import java.util.List;
import java.util.Locale;

/** A tier that the spec writes belongs to a channel that is on. */
final class IdleTier implements SloRule {

    static final Code CODE = new Code("alerting.idle-tier");

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
        List<Tier> tiers = slo.alerting().tiers().orElse(List.of());
        for (int i = 0; i < tiers.size(); i++) {
            if (!slo.alerting().channel(tiers.get(i).urgency()).enabled()) {
                String urgency = tiers.get(i).urgency().name().toLowerCase(Locale.ROOT);
                report.warning(
                        slo.at("alerting.tiers[" + i + "]"),
                        "This " + urgency + " tier makes no alert, as " + urgency + " is off",
                        "take the tier out, or turn " + urgency + " on");
            }
        }
    }
}
