/**
 * Parts that are started, get ready, and are stopped again whatever happens: child processes and servers within this one.
 * {@link dev.slo.sample.demo.stack.Stack} starts them in stages and stops them the other way round.
 */
@NullMarked
package dev.slo.sample.demo.stack;

import org.jspecify.annotations.NullMarked;
