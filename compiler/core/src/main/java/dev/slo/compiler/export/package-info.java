/**
 * Specs as the source of a front end: what was declared in YAML as Java, and the other way round. Both are made from one
 * {@link dev.slo.compiler.export.Document}, the keys and values of the format. Depends on the model, and on the writer of
 * YAML that emitters use; writes no file.
 */
@NullMarked
package dev.slo.compiler.export;

import org.jspecify.annotations.NullMarked;
