package dev.slo.compiler.plan;

import dev.slo.model.Tier;

/** How many failures it takes before a burn rate means anything. */
final class Significance {

    /** A page for a service of two requests a night, one of them failed, helps nobody. */
    private static final int PAGE_FAILURES = 5;

    private Significance() {}

    /** The least number of failed events in the long window of a tier; 0 for no such condition. */
    static int minimumFailures(SloPlan plan, Tier.Urgency urgency) {
        if (!plan.countsEvents()) {
            return 0;
        }
        int byDefault =
                switch (urgency) {
                    case PAGE -> PAGE_FAILURES;
                    case TICKET -> 0;
                };
        return plan.slo().alerting().channel(urgency).minimumFailures().orElse(byDefault);
    }
}
