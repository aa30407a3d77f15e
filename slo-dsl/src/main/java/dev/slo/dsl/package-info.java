/**
 * The Java DSL: service level objectives declared beside the meters they speak of. It says the same things as the YAML
 * format, key by key, and equal specs have equal models. {@link dev.slo.dsl.Slos} holds the words to start with; what
 * they return is immutable, so a declaration can be kept and refined. Each word remembers the line of Java that said it,
 * and a mistake becomes a diagnostic at that line when the spec is asked for; nothing here throws at a user's mistake.
 * Depends on the spec, the model and diagnostics; never on the YAML front end.
 */
@NullMarked
package dev.slo.dsl;

import org.jspecify.annotations.NullMarked;
