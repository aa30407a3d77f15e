package dev.slo.sample.demo.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * A group of rules as Prometheus has loaded it.
 *
 * @param name of the group
 * @param file that it stands in
 * @param interval between two evaluations
 * @param lastEvaluation when it was evaluated last; long ago before the first time
 * @param rules in their order
 */
public record RuleGroup(String name, String file, Duration interval, Instant lastEvaluation, List<Rule> rules) {

    /** Keeps a copy. */
    public RuleGroup {
        rules = List.copyOf(rules);
    }

    /**
     * A rule.
     *
     * @param name of the series or of the alert
     * @param alerting whether it is an alert
     * @param expression in PromQL
     * @param pendsFor how long an alert's condition must hold before it fires
     * @param labels that it adds
     * @param health {@code ok}, {@code err}, or {@code unknown} before its first evaluation
     * @param lastError empty without one
     */
    public record Rule(
            String name,
            boolean alerting,
            String expression,
            Duration pendsFor,
            SortedMap<String, String> labels,
            String health,
            String lastError) {}
}
