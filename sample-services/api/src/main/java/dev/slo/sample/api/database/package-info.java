/**
 * The simulated database of people.
 */
@NullMarked
package dev.slo.sample.api.database;

import org.jspecify.annotations.NullMarked;
