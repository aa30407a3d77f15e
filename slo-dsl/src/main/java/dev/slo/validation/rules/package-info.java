/**
 * The rules, one class and one diagnostic code each, and {@link dev.slo.validation.rules.RuleTiers}, the one list of
 * them. What several rules need to know about a spec, such as its parsed queries, is found out once by {@link
 * dev.slo.validation.rules.Specs}. Depends on specs, the model, diagnostics, PromQL and alert templates.
 */
@NullMarked
package dev.slo.validation.rules;

import org.jspecify.annotations.NullMarked;
