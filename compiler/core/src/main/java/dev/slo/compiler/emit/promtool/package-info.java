/**
 * Generated proofs: promtool unit tests that feed a service's own metrics and assert every alert that its SLOs then
 * send. What to expect is computed from the specs alone, by the closed forms of burn-rate alerting, and never from the
 * rules that are to be proven.
 */
@NullMarked
package dev.slo.compiler.emit.promtool;

import org.jspecify.annotations.NullMarked;
