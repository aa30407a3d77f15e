/**
 * PromQL as a syntax tree. {@link dev.slo.promql.PromqlParser} turns a text into an {@link dev.slo.promql.Expr}, or into
 * problems with their places; {@link dev.slo.promql.PromqlPrinter} is the only code that turns trees into text. Trees
 * are pure, so equal expressions are equal; positions stand beside them in {@link dev.slo.promql.Positions}. Every pass
 * over a tree is an {@link dev.slo.promql.ExprVisitor}: the type check, {@link dev.slo.promql.LabelFlow}, and {@link
 * dev.slo.promql.Rewrite}.
 *
 * <p>Accepts what Prometheus 2.42 accepts and the additions of 3.x, and rejects what Prometheus rejects; a test compares
 * both with promtool. No text breaks it: trees are at most 250 levels high, and regular expressions are measured before
 * they are compiled. Depends on nothing of ours, and on RE2 for regular expressions.
 */
@NullMarked
package dev.slo.promql;

import org.jspecify.annotations.NullMarked;
