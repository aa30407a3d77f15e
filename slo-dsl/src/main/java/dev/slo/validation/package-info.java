/**
 * The checks that every spec passes before it is compiled, whichever front end it came from: ordered tiers of rules, of
 * which the later ones may rely on the earlier ones, and suppressions with a reason. Depends on the rules, on specs, on
 * the model and on diagnostics.
 */
@NullMarked
package dev.slo.validation;

import org.jspecify.annotations.NullMarked;
