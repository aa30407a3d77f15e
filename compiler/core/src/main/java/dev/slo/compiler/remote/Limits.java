package dev.slo.compiler.remote;

import java.time.Duration;

/**
 * How long and how much a server may keep us busy.
 *
 * @param connect until the connection stands
 * @param read until the whole answer is there
 * @param bytes size of the answer
 */
public record Limits(Duration connect, Duration read, int bytes) {}
