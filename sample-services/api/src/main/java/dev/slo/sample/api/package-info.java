/** The API sample: its entry point, its configuration and how its parts are put together. */
@NullMarked
package dev.slo.sample.api;

import org.jspecify.annotations.NullMarked;
