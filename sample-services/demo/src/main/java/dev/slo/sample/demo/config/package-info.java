/**
 * The configurations of Prometheus and Alertmanager for one machine, made from those that the stack of containers uses:
 * what differs is replaced, and everything else is theirs, so that the two cannot drift apart.
 */
@NullMarked
package dev.slo.sample.demo.config;

import org.jspecify.annotations.NullMarked;
