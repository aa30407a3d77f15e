/**
 * The compile as a whole: load, validate, plan, emit. The one place that knows every stage; nothing else in the
 * compiler depends on it. It reads files and writes none.
 */
@NullMarked
package dev.slo.compiler.pipeline;

import org.jspecify.annotations.NullMarked;
