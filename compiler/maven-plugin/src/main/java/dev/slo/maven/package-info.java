/**
 * The Maven plugin: one class per goal, and what they share. Depends on the pipeline, on output, on reports, on
 * diagnostics and on the options of a contract; not on an emitter, and not on the command.
 */
@NullMarked
package dev.slo.maven;

import org.jspecify.annotations.NullMarked;
