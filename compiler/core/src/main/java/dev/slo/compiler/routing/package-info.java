/**
 * The team's own Alertmanager configuration: what it says, what becomes of it when the part about SLOs is put in, and
 * where the alerts of the plans then go. Depends on plans, on that part, on YAML with places and on diagnostics; reads
 * and writes no file.
 */
@NullMarked
package dev.slo.compiler.routing;

import org.jspecify.annotations.NullMarked;
