/**
 * Orders, and the ports that they need: people, payments and meters. Depends on behaviour alone.
 */
@NullMarked
package dev.slo.sample.api.domain.orders;

import org.jspecify.annotations.NullMarked;
