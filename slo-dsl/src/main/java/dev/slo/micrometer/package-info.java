/**
 * The bridge to Micrometer: SLOs declared against meters, the buckets that latency SLOs need, series that exist before
 * their first event, and the contract check of a registry. Needs micrometer-core and micrometer-registry-prometheus,
 * which are optional dependencies; nothing outside this package and {@code dev.slo.junit} does. Depends on the contract,
 * the model, specs, PromQL and diagnostics.
 */
@NullMarked
package dev.slo.micrometer;

import org.jspecify.annotations.NullMarked;
