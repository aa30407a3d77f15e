/**
 * Reads meaning into the keys and texts that a front end found: the format's sections, scalars and defaults, the same
 * for YAML and Java. A front end turns what the user wrote into a {@link dev.slo.spec.reading.Tree}, and {@link
 * dev.slo.spec.reading.SpecReader} makes the spec of it or says what is wrong with it. Depends on the spec, the model and
 * diagnostics.
 */
@NullMarked
package dev.slo.spec.reading;

import org.jspecify.annotations.NullMarked;
