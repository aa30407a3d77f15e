/**
 * The {@code slo} command: one class per command, an injected console, exit codes. Depends on the pipeline, on output, on
 * reports, on what is reviewed and on diagnostics, on no emitter. The only package that touches the process: standard
 * streams, environment, exit.
 */
@NullMarked
package dev.slo.cli;

import org.jspecify.annotations.NullMarked;
