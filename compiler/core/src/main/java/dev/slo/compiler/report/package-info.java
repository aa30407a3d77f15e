/**
 * Diagnostics as files for other programs, the same from the command and from the build. Turns values into strings.
 * Depends on diagnostics, on the drift of a folder and on the printing of JSON.
 */
@NullMarked
package dev.slo.compiler.report;

import org.jspecify.annotations.NullMarked;
