/**
 * Runners that measure the compiler and the rules it makes, and the live test of those rules. Not deployed; {@code
 * docs/performance.md} says how to run them and what they said.
 */
@NullMarked
package dev.slo.benchmark;

import org.jspecify.annotations.NullMarked;
