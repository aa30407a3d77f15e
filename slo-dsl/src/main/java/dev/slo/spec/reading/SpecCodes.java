package dev.slo.spec.reading;

import dev.slo.diagnostic.Code;

/** The codes of what can be wrong with keys and values, whichever front end they come from. */
public final class SpecCodes {

    static final Code UNKNOWN_KEY = new Code("yaml.unknown-key");

    /** A key that must be there and is not. */
    public static final Code MISSING_KEY = new Code("yaml.missing-key");

    static final Code MISSING_VALUE = new Code("spec.missing-value");
    static final Code WRONG_TYPE = new Code("yaml.wrong-type");
    static final Code INVALID_VALUE = new Code("spec.invalid-value");

    static final Code SLI_KIND = new Code("sli.kind");
    static final Code SLI_EVENTS = new Code("sli.events");

    private SpecCodes() {}
}
