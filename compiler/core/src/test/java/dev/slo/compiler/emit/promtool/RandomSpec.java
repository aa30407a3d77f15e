package dev.slo.compiler.emit.promtool;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws specs: what a user may write about an SLO, with the rare things more often than users have them. */
final class RandomSpec {

    private static final double OFTEN = 0.3;
    private static final double SELDOM = 0.15;

    private final SplittableRandom random;

    RandomSpec(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The next spec as YAML; not every one is sound, as its parts are drawn without a look at each other. */
    String next() {
        List<String> lines = new ArrayList<>(List.of("apiVersion: slo/v1", "service: shop"));
        if (random.nextBoolean()) {
            lines.add("owner: { team: shop, contact: \"#shop\" }");
        }
        if (chance(OFTEN)) {
            lines.add("labels: { tier: \"1\", Team: \"a b\" }");
        }
        lines.add("slos:");
        lines.addAll(slo("one"));
        if (chance(SELDOM)) {
            lines.addAll(slo("two"));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> slo(String name) {
        String group = one("", "", "path", "method, path");
        List<String> lines = new ArrayList<>();
        lines.add("  - name: " + name);
        lines.add("    objective: "
                + one(
                        "99.9%",
                        "99%", "95%", "99.99%", "90%", "99.5%", "75%", "50%", "0.999", "99.999%", "98.6%", "20%"));
        lines.add("    window: " + one("30d", "30d", "28d", "7d", "90d", "1d", "14d", "2d", "60d"));
        lines.add("    scrapeInterval: " + one("15s", "15s", "5s", "10s", "30s", "1m", "2m"));
        lines.add("    groupBy: [" + group + "]");
        lines.add("    sli:");
        lines.add("      " + sli(group.isEmpty() ? "" : " by (" + group + ")"));
        List<String> alerting = alerting();
        if (!alerting.isEmpty()) {
            lines.add("    alerting:");
            alerting.forEach(line -> lines.add("      " + line));
        }
        return lines;
    }

    private String sli(String by) {
        return switch (random.nextInt(10)) {
            case 0 -> "events: { bad: 'requests_total{code=~\"5..\"}', total: 'requests_total' }";
            case 1 -> "events: { good: 'requests_total{code!~\"5..\"}', total: 'requests_total' }";
            case 2 -> "events: { good: 'done_total{job=\"a\"}', bad: 'failed_total{job=\"a\"}' }";
            case 3 -> {
                String sent = rate(by, "sent_total{kind=\"a\"}");
                String late = rate(by, "late_total");
                String bad = rate(by, "lost_total{kind=\"a\"}") + " + " + late;
                yield "events: { bad: '" + bad + "', total: '" + sent + " + " + one(late, "(" + late + " or vector(0))")
                        + "' }";
            }
            case 4 ->
                "latency: { histogram: 'duration_seconds{job=\"a\"}', threshold: "
                        + one("300ms", "1s", "2.5", "0.05", "10", "1000000", "0.0005") + " }";
            case 5 -> "latency: { histogram: 'duration_seconds{job=\"a\"}', threshold: 300ms, type: native }";
            case 6, 7 -> slices(rate(by, "hit_total") + " / " + rate(by, "tried_total"), one(">= 0.6", "> 0.5"));
            case 8 -> {
                String over = one("avg", "max");
                yield slices(over + by + " (" + over + "_over_time(queue_length[$window]))", one("< 100", "<= 10"));
            }
            default ->
                "errorRatio: '"
                        + one(
                                rate(by, "failed_total") + " / " + rate(by, "tried_total"),
                                "1 - " + rate(by, "done_total") + " / " + rate(by, "tried_total"),
                                "1 - avg" + by + " (avg_over_time(up{job=\"a\"}[$window]))")
                        + "'";
        };
    }

    private static String rate(String by, String metric) {
        return "sum" + by + " (rate(" + metric + "[$window]))";
    }

    private String slices(String query, String good) {
        return "timeslices: { query: '" + query + "', good: '" + good + "', slice: "
                + one("1m", "5m", "5m", "10m", "15m", "1h") + ", noData: " + one("ignore", "good", "bad") + " }";
    }

    private List<String> alerting() {
        List<String> keys = new ArrayList<>();
        if (chance(OFTEN)) {
            keys.add("budgetLevels: " + one("[100]", "[1, 100]", "[10, 50, 90]", "[]", "[33]"));
        }
        if (chance(SELDOM)) {
            keys.add(one("hardDown: false", "noData: false"));
        }
        if (chance(OFTEN)) {
            String traffic = one("", ", minimumTraffic: 0.5");
            keys.add("page: { severity: urgent, minimumFailures: " + one("0", "1", "50", "500") + traffic + " }");
        } else if (chance(SELDOM)) {
            keys.add("page: off");
        }
        if (chance(SELDOM)) {
            keys.add("ticket: " + one("off", "{ severity: info }", "{ minimumFailures: 20 }"));
        }
        if (chance(OFTEN)) {
            keys.add("tiers: " + tiers());
        }
        if (chance(OFTEN)) {
            keys.add("annotations: { note: \"" + one("see {{ $labels.slo }} 100%", "it's 'here': yes") + "\" }");
        }
        return keys;
    }

    private String tiers() {
        return one(
                "[{ urgency: page, factor: 10, long: 1h, short: 5m }, { urgency: ticket, factor: 1, long: 1d, short: 2h }]",
                "[{ urgency: page, factor: 2, long: 30m, short: 10m }]",
                "[{ urgency: ticket, factor: 0.5, long: 12h, short: 1h }]",
                "[{ urgency: page, factor: 14.4, long: 2h, short: 10m }, { urgency: page, factor: 6, long: 8h, short: 40m }]");
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
