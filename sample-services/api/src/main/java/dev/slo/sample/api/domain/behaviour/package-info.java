/**
 * How the simulated parts behave: how long they take and how often they fail, from seeded dice. Depends on nothing.
 */
@NullMarked
package dev.slo.sample.api.domain.behaviour;

import org.jspecify.annotations.NullMarked;
