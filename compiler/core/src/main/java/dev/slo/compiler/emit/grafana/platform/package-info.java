/**
 * Dashboards about what services run on: virtual machines, hosts, queues, logs and traces. They name metrics that no
 * spec does, so they are emitted only where a spec links to them; which service is looked at is the reader's choice.
 */
@NullMarked
package dev.slo.compiler.emit.grafana.platform;

import org.jspecify.annotations.NullMarked;
