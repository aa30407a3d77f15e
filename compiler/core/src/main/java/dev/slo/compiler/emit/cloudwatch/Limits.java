package dev.slo.compiler.emit.cloudwatch;

import dev.slo.model.TimeSpan;
import java.util.Optional;

/** What CloudWatch takes at most, and what Terraform fills in. */
final class Limits {

    /** Where an environment's collectors write; Terraform knows the name. */
    static final String NAMESPACE = "{namespace}";

    /** Characters of a description of an alarm. */
    static final int DESCRIPTION = 1024;

    /** Widgets of a dashboard. */
    static final int WIDGETS = 500;

    private static final TimeSpan LONGEST_WINDOW = TimeSpan.ofDays(7);
    private static final long MINUTE = TimeSpan.ofMinutes(1).millis();

    private Limits() {}

    /** Why an alarm cannot watch this window, as the end of a sentence; empty when it can. */
    static Optional<String> refusal(TimeSpan window) {
        if (window.compareTo(LONGEST_WINDOW) > 0) {
            return Optional.of("an alarm looks back seven days at most, and this needs " + window);
        }
        return window.millis() % MINUTE == 0
                ? Optional.empty()
                : Optional.of("periods are whole minutes, and " + window + " is none");
    }

    /** The window in whole minutes, rounded up. */
    static TimeSpan wholeMinutes(TimeSpan window) {
        return TimeSpan.ofMinutes((window.millis() + MINUTE - 1) / MINUTE);
    }
}
