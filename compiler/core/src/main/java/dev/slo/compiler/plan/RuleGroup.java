package dev.slo.compiler.plan;

import dev.slo.model.TimeSpan;
import java.util.List;

/**
 * Rules that Prometheus evaluates one after the other at one moment.
 *
 * @param name unique within the service
 * @param interval the time between two evaluations
 * @param rules in dependency order
 */
public record RuleGroup(String name, TimeSpan interval, List<Rule> rules) {

    /** The most rules in a group: what Grafana Mimir admits by default. */
    public static final int MOST_RULES = 20;

    /** Copies the rules. */
    public RuleGroup {
        rules = List.copyOf(rules);
    }
}
