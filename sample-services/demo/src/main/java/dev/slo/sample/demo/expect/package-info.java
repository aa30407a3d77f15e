/**
 * When alerts will fire and resolve, computed from the samples that Prometheus has, the rules' own windows and thresholds,
 * and the moments at which they will be evaluated. The formulas are those of {@code docs/rules.md}.
 */
@NullMarked
package dev.slo.sample.demo.expect;

import org.jspecify.annotations.NullMarked;
