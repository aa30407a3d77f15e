/**
 * PromQL as a syntax tree: parser with positions, type check, one printer. Accepts what Prometheus accepts and rejects
 * what it rejects. Depends on nothing of ours.
 */
@NullMarked
package dev.slo.promql;

import org.jspecify.annotations.NullMarked;
