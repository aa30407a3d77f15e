package dev.slo.validation.rules;

import dev.slo.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * What a rule found.
 *
 * @param slo the SLO it is about, whose suppressions count; empty when it is about the service
 * @param diagnostic what to tell
 */
public record Finding(Optional<SloSubject> slo, Diagnostic diagnostic) {}
