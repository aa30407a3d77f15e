/**
 * The dashboard model of Grafana 11 and 12 (classic JSON) as far as the emitted dashboards use it: typed records, each
 * of which writes its own part of the tree. It knows nothing of SLOs.
 */
@NullMarked
package dev.slo.compiler.emit.grafana.dashboard;

import org.jspecify.annotations.NullMarked;
