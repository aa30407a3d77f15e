/** Mail providers: one behind HTTP, a simulated one, and the faults that either can be given. */
@NullMarked
package dev.slo.sample.worker.adapter.provider;

import org.jspecify.annotations.NullMarked;
