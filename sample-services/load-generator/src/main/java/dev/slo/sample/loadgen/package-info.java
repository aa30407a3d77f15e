/** The load generator: its entry point, its configuration and how its parts are put together. */
@NullMarked
package dev.slo.sample.loadgen;

import org.jspecify.annotations.NullMarked;
