package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Alerting;
import java.math.BigDecimal;
import java.util.Locale;

/** The minimum of failures or of traffic can be reached, or else the alert stays silent in a total outage. */
final class MinimumUnreachable implements SloRule {

    static final Code CODE = new Code("alerting.unreachable-minimum");

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
        slo.slo().traffic().ifPresent(traffic -> {
            for (TierSubject tier : slo.tiers()) {
                check(slo, tier, traffic, report);
            }
        });
    }

    private static void check(SloSubject slo, TierSubject tier, BigDecimal traffic, Report report) {
        Alerting.Channel channel = slo.alerting().channel(tier.tier().urgency());
        String path = "alerting." + tier.tier().urgency().name().toLowerCase(Locale.ROOT) + ".";
        BigDecimal events = Traffic.events(traffic, tier.tier().longWindow());
        int failures = slo.slo().minimumFailures(tier.tier().urgency());
        if (BigDecimal.valueOf(failures).compareTo(events) > 0) {
            boolean written = channel.minimumFailures().isPresent();
            report.warning(
                    slo.at(written ? path + "minimumFailures" : "traffic"),
                    "The " + tier.title() + " sees " + Figures.count(events, "event") + " and never the "
                            + (written ? "" : "default minimum of ") + failures + " failures that it waits for",
                    "set minimumFailures well below " + Figures.number(events) + ", or write a longer window");
        }
        channel.minimumTraffic()
                .filter(minimum -> minimum.compareTo(traffic) > 0)
                .ifPresent(minimum -> report.warning(
                        slo.at(path + "minimumTraffic"),
                        "The expected traffic of " + Figures.number(traffic)
                                + " events per second never reaches the minimum of " + Figures.number(minimum),
                        "write a minimum below the usual traffic"));
    }
}
