package dev.slo.sample.demo.expect;

import dev.slo.model.Slo;
import dev.slo.sample.demo.client.RuleGroup;
import java.time.Instant;
import java.util.List;

/**
 * When the loaded rules are evaluated.
 *
 * @param groups as Prometheus has them now
 */
record RuleSchedule(List<RuleGroup> groups) {

    private static final String BASE_RECORDING = "slo:sli_total:rate";
    private static final double SHORTEST_BASE_WINDOW = 120;
    private static final int SCRAPES = 4;
    private static final double MILLIS = 1_000;

    /** Keeps a copy. */
    RuleSchedule {
        groups = List.copyOf(groups);
    }

    /** The pace of an objective's base recordings, which stand in the group of its pages. */
    Change.Pace pace(String service, Slo slo) {
        RuleGroup group = group(BASE_RECORDING, service, slo.name().value());
        double scrape = slo.scrapeInterval().seconds();
        return new Change.Pace(
                scrape, Math.max(SHORTEST_BASE_WINDOW, SCRAPES * scrape), interval(group), lastEvaluation(group));
    }

    /** The group with a rule of an objective. */
    RuleGroup group(String rule, String service, String slo) {
        return groups.stream()
                .filter(group -> group.rules().stream()
                        .anyMatch(candidate -> candidate.name().equals(rule)
                                && service.equals(candidate.labels().get("service"))
                                && slo.equals(candidate.labels().get("slo"))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Prometheus has no rule " + rule + " of " + service));
    }

    /** Seconds between two evaluations. */
    static double interval(RuleGroup group) {
        return group.interval().toMillis() / MILLIS;
    }

    /** In seconds since 1970. */
    static double lastEvaluation(RuleGroup group) {
        return seconds(group.lastEvaluation());
    }

    /** Seconds since 1970. */
    static double seconds(Instant instant) {
        return instant.toEpochMilli() / MILLIS;
    }
}
