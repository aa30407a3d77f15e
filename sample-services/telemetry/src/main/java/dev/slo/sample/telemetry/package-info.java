/** What the sample services share: metrics, traces, JSON logs, correlation ids, configuration and health. */
@NullMarked
package dev.slo.sample.telemetry;

import org.jspecify.annotations.NullMarked;
