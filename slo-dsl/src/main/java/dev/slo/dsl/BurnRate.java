package dev.slo.dsl;

import dev.slo.model.Tier.Urgency;
import dev.slo.spec.reading.Tree;
import java.util.Locale;

/** A tier of burn-rate alerts: it fires while the budget burns too fast over a long and a short window. */
public final class BurnRate {

    private final Part part;

    private BurnRate(Part part) {
        this.part = part;
    }

    Tree tree() {
        return part.tree();
    }

    /** A burn rate that still needs its windows. */
    public static final class Factor {

        private final Part part;

        Factor(Urgency urgency, String factor) {
            this.part = Part.begin()
                    .with("urgency", urgency.name().toLowerCase(Locale.ROOT))
                    .with("factor", factor);
        }

        /** Gives the long window, which makes the alert significant. */
        public OverLongWindow over(String longWindow) {
            return new OverLongWindow(part.with("long", longWindow));
        }
    }

    /** A burn rate that still needs its short window. */
    public static final class OverLongWindow {

        private final Part part;

        private OverLongWindow(Part part) {
            this.part = part;
        }

        /** Gives the short window, which lets the alert resolve soon after recovery. */
        public BurnRate and(String shortWindow) {
            return new BurnRate(part.with("short", shortWindow));
        }
    }
}
