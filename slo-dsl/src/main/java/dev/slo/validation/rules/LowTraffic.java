package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Alerting;
import dev.slo.model.Tier;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * One failed event alone does not exceed the threshold of a page, which it does when the long window holds fewer than
 * {@code 1/θ} events. Then a minimum of failures decides, and the spec should choose it.
 */
final class LowTraffic implements SloRule {

    static final Code CODE = new Code("alerting.low-traffic");

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
        Alerting.Channel page = slo.alerting().page();
        boolean guarded =
                page.minimumFailures().orElse(0) > 1 || page.minimumTraffic().isPresent();
        if (guarded || !slo.slo().countsEvents()) {
            return;
        }
        slo.slo().traffic().ifPresent(traffic -> slo.tiers().stream()
                .filter(TierSubject::pages)
                .filter(tier -> events(traffic, tier).multiply(tier.threshold()).compareTo(BigDecimal.ONE) < 0)
                .min(Comparator.comparing(tier -> events(traffic, tier).multiply(tier.threshold())))
                .ifPresent(tier -> report.warning(
                        slo.at("traffic"),
                        "The " + tier.title() + " sees " + Figures.count(events(traffic, tier), "event")
                                + ", so one failure alone exceeds its " + Figures.percent(tier.threshold())
                                + consequence(slo),
                        "set minimumFailures of page to what deserves a page, write longer windows, or lower the"
                                + " objective")));
    }

    private static BigDecimal events(BigDecimal traffic, TierSubject tier) {
        return Traffic.events(traffic, tier.tier().longWindow());
    }

    private static String consequence(SloSubject slo) {
        int minimum = slo.slo().minimumFailures(Tier.Urgency.PAGE);
        return minimum > 1 ? " and only the default minimum of " + minimum + " failures decides" : " and pages at once";
    }
}
