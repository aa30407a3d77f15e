package dev.slo.sample.loadgen.ledger;

import java.util.Map;

/**
 * Durations in figures, all in seconds.
 *
 * @param count how many
 * @param sum of them all
 * @param over how many took longer than a threshold, exactly; by the threshold, such as {@code 0.3}
 * @param p50 the median, at most 2 % too high like the other percentiles
 * @param max the longest
 */
public record LatencyReport(
        long count, double sum, Map<String, Long> over, double p50, double p95, double p99, double max) {}
