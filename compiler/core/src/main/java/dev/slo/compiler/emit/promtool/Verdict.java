package dev.slo.compiler.emit.promtool;

/** Whether an alert fires at a moment. */
enum Verdict {
    /** It does. */
    FIRING,
    /** It does not. */
    SILENT,
    /** Too close to call: smear, rounding and the edges of ranges decide. */
    UNSURE;

    /** The verdict on two conditions that must both hold. */
    Verdict and(Verdict other) {
        if (this == SILENT || other == SILENT) {
            return SILENT;
        }
        return this == FIRING && other == FIRING ? FIRING : UNSURE;
    }

    /** What two verdicts on nearby moments agree on. */
    Verdict agreedWith(Verdict other) {
        return this == other ? this : UNSURE;
    }

    /** Whether a value exceeds a limit, by more than what may blur it. */
    static Verdict exceeds(double value, double limit, double tolerance) {
        if (value > limit * (1 + tolerance)) {
            return FIRING;
        }
        return value < limit * (1 - tolerance) || Double.isNaN(value) ? SILENT : UNSURE;
    }
}
