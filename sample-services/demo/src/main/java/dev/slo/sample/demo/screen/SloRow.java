package dev.slo.sample.demo.screen;

import java.util.OptionalDouble;

/**
 * One objective of the table.
 *
 * @param name service and objective
 * @param objective as people write it, such as {@code 99.9%}
 * @param budgetLeft the share of the budget that is left; of the worst group
 * @param burnRate how many times too fast the budget burns, over five minutes; of the worst group
 * @param eventsPerSecond of all groups; empty where the objective counts no events
 * @param firing how many of its alerts fire
 */
public record SloRow(
        String name,
        String objective,
        OptionalDouble budgetLeft,
        OptionalDouble burnRate,
        OptionalDouble eventsPerSecond,
        int firing) {}
