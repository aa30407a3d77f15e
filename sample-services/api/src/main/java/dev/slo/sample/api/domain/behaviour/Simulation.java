package dev.slo.sample.api.domain.behaviour;

/**
 * What all simulated parts have in common.
 *
 * @param seed the same seed gives the same outcomes in the same order of requests
 * @param tailRate how often an operation takes three to ten times as long
 * @param latencyScale 1 for the latencies as they are described, less for faster ones
 * @param pause how time goes by
 */
public record Simulation(long seed, double tailRate, double latencyScale, Pause pause) {}
