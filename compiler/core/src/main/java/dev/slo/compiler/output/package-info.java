/**
 * Writes artefacts to a folder, all or nothing, and tells drift: the only package that writes files. What a crash, a
 * full disk or a second run can and cannot do is told in {@code docs/decisions/0002-output-protocol.md}. Depends on
 * artefacts alone.
 */
@NullMarked
package dev.slo.compiler.output;

import org.jspecify.annotations.NullMarked;
