/**
 * Reads dashboards of Grafana back from their JSON, for those who draw them or ask a real Prometheus for what they ask.
 * It depends on no emitter: any dashboard in the classic model can be read.
 */
@NullMarked
package dev.slo.compiler.dashboard;

import org.jspecify.annotations.NullMarked;
