package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Alerting;
import dev.slo.model.Sli;
import dev.slo.model.Tier;
import java.util.Locale;

/** Minimum failures and minimum traffic are asked only of SLIs that count events. */
final class MinimumUnsupported implements SloRule {

    static final Code CODE = new Code("alerting.minimum-without-events");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        if (slo.slo().countsEvents()) {
            return;
        }
        for (Tier.Urgency urgency : Tier.Urgency.values()) {
            Alerting.Channel channel = slo.alerting().channel(urgency);
            String path = "alerting." + urgency.name().toLowerCase(Locale.ROOT) + ".";
            if (channel.minimumFailures().orElse(0) > 0) {
                report(slo, path, "minimumFailures", report);
            }
            if (channel.minimumTraffic().isPresent()) {
                report(slo, path, "minimumTraffic", report);
            }
        }
    }

    private static void report(SloSubject slo, String path, String key, Report report) {
        report.error(
                slo.at(path + key),
                key + " needs an SLI that counts events, and this one yields "
                        + (slo.slo().sli() instanceof Sli.Timeslices ? "good and bad slices" : "a bare ratio"),
                "leave it out, or describe the SLI with events or latency");
    }
}
