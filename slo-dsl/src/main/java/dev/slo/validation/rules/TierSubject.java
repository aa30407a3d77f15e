package dev.slo.validation.rules;

import dev.slo.diagnostic.Origin;
import dev.slo.model.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A burn-rate tier of an SLO whose channel is on.
 *
 * @param slo the SLO
 * @param tier the tier
 * @param index its place among the tiers that the spec writes
 */
record TierSubject(SloSubject slo, Tier tier, int index) {

    /** The tiers of an SLO that make alerts, the spec's own or the default ones. */
    static List<TierSubject> of(SloSubject slo) {
        List<Tier> tiers = slo.alerting().tiers().orElseGet(slo.slo()::tiers);
        return IntStream.range(0, tiers.size())
                .mapToObj(index -> new TierSubject(slo, tiers.get(index), index))
                .filter(subject ->
                        slo.alerting().channel(subject.tier.urgency()).enabled())
                .toList();
    }

    /** Whether the spec wrote it; else it follows from the window. */
    boolean written() {
        return slo.alerting().tiers().isPresent();
    }

    boolean pages() {
        return tier.urgency() == Tier.Urgency.PAGE;
    }

    /** Where the tier was written; the objective, which it has to fit, for a default one. */
    Origin origin() {
        return slo.at(written() ? "alerting.tiers[" + index + "]" : "objective");
    }

    /** The error ratio that it compares with. */
    BigDecimal threshold() {
        return tier.threshold(slo.slo().objective());
    }

    /** The tier in words, such as {@code page tier 14.4x over 1h}. */
    String title() {
        return tier.urgency().name().toLowerCase(Locale.ROOT) + " tier " + Figures.number(tier.factor()) + "x over "
                + tier.longWindow();
    }
}
