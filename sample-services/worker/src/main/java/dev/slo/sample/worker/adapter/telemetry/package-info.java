/** What happens, as metrics, traces and correlation ids. */
@NullMarked
package dev.slo.sample.worker.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
