/** Prometheus rule files, and the promtool tests that prove them. */
@NullMarked
package dev.slo.compiler.emit.prometheus;

import org.jspecify.annotations.NullMarked;
