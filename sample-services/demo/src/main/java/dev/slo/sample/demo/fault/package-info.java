/** What can be broken in the demo: how, and which objectives it hurts. */
@NullMarked
package dev.slo.sample.demo.fault;

import org.jspecify.annotations.NullMarked;
