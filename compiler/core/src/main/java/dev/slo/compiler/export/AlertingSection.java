package dev.slo.compiler.export;

import dev.slo.model.Alerting;
import dev.slo.model.Tier;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How an SLO alerts as keys and values; empty where it alerts as every SLO does. */
final class AlertingSection {

    private AlertingSection() {}

    static Map<String, Object> of(Alerting alerting) {
        Alerting usual = Alerting.DEFAULT;
        Keys keys = new Keys();
        channel(keys, "page", alerting.page(), usual.page());
        channel(keys, "ticket", alerting.ticket(), usual.ticket());
        return keys.putIfPresent("tiers", alerting.tiers().map(AlertingSection::tiers))
                .putUnless(
                        alerting.budgetLevels().equals(usual.budgetLevels()), "budgetLevels", alerting.budgetLevels())
                .putUnless(alerting.hardDown() == usual.hardDown(), "hardDown", alerting.hardDown())
                .putUnless(alerting.noData() == usual.noData(), "noData", alerting.noData())
                .putIfAny("labels", alerting.labels().pairs())
                .putIfAny("annotations", alerting.annotations().pairs())
                .putIfPresent("runbook", alerting.runbook())
                .putIfPresent("dashboard", alerting.dashboard())
                .section();
    }

    private static void channel(Keys keys, String key, Alerting.Channel channel, Alerting.Channel usual) {
        if (!channel.enabled()) {
            keys.put(key, false);
            return;
        }
        keys.putIfAny(
                key,
                new Keys()
                        .putUnless(channel.severity().equals(usual.severity()), "severity", channel.severity())
                        .putIfPresent("minimumFailures", channel.minimumFailures())
                        .putIfPresent("minimumTraffic", channel.minimumTraffic())
                        .section());
    }

    private static List<Map<String, Object>> tiers(List<Tier> tiers) {
        return tiers.stream()
                .map(tier -> new Keys()
                        .put("urgency", tier.urgency().name().toLowerCase(Locale.ROOT))
                        .put("factor", tier.factor())
                        .put("long", tier.longWindow().toString())
                        .put("short", tier.shortWindow().toString())
                        .section())
                .toList();
    }
}
