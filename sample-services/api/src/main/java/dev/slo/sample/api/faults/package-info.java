/**
 * Faults that are switched on at run time, and the count of what really happened.
 */
@NullMarked
package dev.slo.sample.api.faults;

import org.jspecify.annotations.NullMarked;
