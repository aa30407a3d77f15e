/**
 * What both front ends return: the model, and beside it where each part of it was written. Depends on the model and on
 * diagnostics.
 */
@NullMarked
package dev.slo.spec;

import org.jspecify.annotations.NullMarked;
