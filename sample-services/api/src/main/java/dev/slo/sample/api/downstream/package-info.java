/**
 * Calls to other services, each behind a circuit breaker and in a span of its own.
 */
@NullMarked
package dev.slo.sample.api.downstream;

import org.jspecify.annotations.NullMarked;
