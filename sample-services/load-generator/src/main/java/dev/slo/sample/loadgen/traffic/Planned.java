package dev.slo.sample.loadgen.traffic;

/**
 * A request that is to be sent.
 *
 * @param number counted from 1
 * @param route its kind
 * @param filled its path and body
 */
public record Planned(long number, Route route, Content.Filled filled) {}
