/** The worker sample: its entry point, its configuration and how its parts are put together. */
@NullMarked
package dev.slo.sample.worker;

import org.jspecify.annotations.NullMarked;
