package dev.slo.sample.telemetry;

import java.util.Optional;

/** Says whether something that the service cannot do without is there. It must answer within a second or two. */
@FunctionalInterface
public interface DependencyCheck {

    /** What is wrong, in a few words for an operator; empty when nothing is. An exception counts as its message. */
    Optional<String> problem();
}
