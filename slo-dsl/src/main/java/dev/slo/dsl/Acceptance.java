package dev.slo.dsl;

import dev.slo.spec.reading.Tree;

/** A warning that the owners have looked at and accept. Errors cannot be accepted. */
public final class Acceptance {

    private final Part part;

    private Acceptance(Part part) {
        this.part = part;
    }

    Tree tree() {
        return part.tree();
    }

    /** A warning's code that still needs the reason why it is fine. */
    public static final class Warning {

        private final Part part;

        Warning(String code) {
            this.part = Part.begin().with("code", code);
        }

        /** Gives the reason, for the next reader. */
        public Acceptance because(String reason) {
            return new Acceptance(part.with("reason", reason));
        }
    }
}
