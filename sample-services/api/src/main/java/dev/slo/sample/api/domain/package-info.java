/**
 * What the areas of the domain share. Knows neither HTTP nor queues nor meters.
 */
@NullMarked
package dev.slo.sample.api.domain;

import org.jspecify.annotations.NullMarked;
