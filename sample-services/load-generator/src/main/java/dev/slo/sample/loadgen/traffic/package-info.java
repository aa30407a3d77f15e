/**
 * What is asked for and when: the shape of a day, bursts, arrivals and weighted routes. Pure functions of a seed and the
 * time since the start; nothing here reads a clock or opens a connection.
 */
@NullMarked
package dev.slo.sample.loadgen.traffic;

import org.jspecify.annotations.NullMarked;
