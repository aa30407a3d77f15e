package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Alerting;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Lengths of time and amounts lie where arithmetic with them makes sense. */
final class ValueRange implements SloRule {

    static final Code CODE = new Code("value.out-of-range");

    private static final TimeSpan INSTANT = new TimeSpan(1);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject subject, Report report) {
        Slo slo = subject.slo();
        span(slo.scrapeInterval(), INSTANT, TimeSpan.ofHours(1), "scrapeInterval", subject, report);
        slo.traffic().ifPresent(traffic -> positive(traffic, "traffic", subject, report));
        if (slo.sli() instanceof Sli.Timeslices slices) {
            span(slices.slice(), TimeSpan.ofSeconds(1), TimeSpan.ofDays(1), "sli.timeslices.slice", subject, report);
        } else if (slo.sli() instanceof Sli.Latency latency) {
            positive(latency.threshold(), "sli.latency.threshold", subject, report);
        }
        for (Tier.Urgency urgency : Tier.Urgency.values()) {
            channel(subject.alerting().channel(urgency), urgency.name().toLowerCase(Locale.ROOT), subject, report);
        }
        tiers(subject, report);
    }

    private static void channel(Alerting.Channel channel, String key, SloSubject slo, Report report) {
        channel.minimumFailures()
                .filter(failures -> failures < 0)
                .ifPresent(failures -> report.error(
                        slo.at("alerting." + key + ".minimumFailures"),
                        "minimumFailures is " + failures + ", but must not be below 0"));
        channel.minimumTraffic()
                .ifPresent(traffic -> positive(traffic, "alerting." + key + ".minimumTraffic", slo, report));
    }

    private static void tiers(SloSubject slo, Report report) {
        List<Tier> tiers = slo.alerting().tiers().orElse(List.of());
        TimeSpan window = slo.slo().window().length();
        for (int i = 0; i < tiers.size(); i++) {
            String path = "alerting.tiers[" + i + "].";
            positive(tiers.get(i).factor(), path + "factor", slo, report);
            span(tiers.get(i).longWindow(), INSTANT, window, path + "long", slo, report);
            span(tiers.get(i).shortWindow(), INSTANT, window, path + "short", slo, report);
        }
    }

    private static void span(TimeSpan span, TimeSpan least, TimeSpan most, String path, SloSubject slo, Report report) {
        if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
            String lowest = least.equals(INSTANT) ? "above 0s" : "at least " + least;
            report.error(slo.at(path), key(path) + " is " + span + ", but must be " + lowest + " and at most " + most);
        }
    }

    private static void positive(BigDecimal value, String path, SloSubject slo, Report report) {
        if (value.signum() <= 0 || value.compareTo(MOST) > 0) {
            report.error(
                    slo.at(path),
                    key(path) + " is " + Figures.number(value) + ", but must be above 0 and at most "
                            + Figures.number(MOST));
        }
    }

    private static String key(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
