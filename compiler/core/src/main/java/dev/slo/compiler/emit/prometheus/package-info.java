/** Prometheus rule files. The tests that prove them are made by {@code dev.slo.compiler.emit.promtool}. */
@NullMarked
package dev.slo.compiler.emit.prometheus;

import org.jspecify.annotations.NullMarked;
