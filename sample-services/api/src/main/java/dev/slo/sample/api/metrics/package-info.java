/**
 * The meters behind the domain's ports, every series of theirs at zero from the start. Knows Micrometer.
 */
@NullMarked
package dev.slo.sample.api.metrics;

import org.jspecify.annotations.NullMarked;
