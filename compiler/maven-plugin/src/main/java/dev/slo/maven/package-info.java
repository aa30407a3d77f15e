/**
 * The Maven plugin: one class per goal, and what they share. Depends on the pipeline, on output, on reports and on
 * diagnostics; not on an emitter, and not on the command.
 */
@NullMarked
package dev.slo.maven;

import org.jspecify.annotations.NullMarked;
