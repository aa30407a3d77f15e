/** Grafana dashboards, from the same plans as the rules, so that they never ask for a series that nothing records. */
@NullMarked
package dev.slo.compiler.emit.grafana;

import org.jspecify.annotations.NullMarked;
