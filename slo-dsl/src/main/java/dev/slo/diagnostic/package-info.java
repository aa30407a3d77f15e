/**
 * Diagnostics as values: what is wrong, how bad it is, where it stands and what to do about it. Every stage of the
 * pipeline speaks in them. Depends on nothing of ours.
 */
@NullMarked
package dev.slo.diagnostic;

import org.jspecify.annotations.NullMarked;
