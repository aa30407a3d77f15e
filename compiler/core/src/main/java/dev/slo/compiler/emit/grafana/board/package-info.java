/**
 * What each dashboard shows: one class a dashboard, which asks recorded series and the selectors of specs, and names no
 * metric that a spec does not.
 */
@NullMarked
package dev.slo.compiler.emit.grafana.board;

import org.jspecify.annotations.NullMarked;
