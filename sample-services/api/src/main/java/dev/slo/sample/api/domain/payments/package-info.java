/**
 * Payments by four types, and the ports that they need. Depends on behaviour alone.
 */
@NullMarked
package dev.slo.sample.api.domain.payments;

import org.jspecify.annotations.NullMarked;
