/**
 * Lowering: an SLO becomes recordings, windows and alerts, in groups. Knows the model and PromQL, no file format. The
 * rule scheme and its reasons stand in {@code docs/rules.md}.
 */
@NullMarked
package dev.slo.compiler.plan;

import org.jspecify.annotations.NullMarked;
