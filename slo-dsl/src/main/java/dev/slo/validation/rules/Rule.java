package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import java.util.function.Consumer;

/** One thing to look for in specs. Rules hold no state: the same specs give the same findings. */
public interface Rule {

    /** What its findings are called; no two rules share one. */
    Code code();

    /** The mildest severity of its findings. A rule that knows only errors cannot be suppressed. */
    default Severity mildest() {
        return Severity.ERROR;
    }

    /**
     * Looks at all specs of a compile.
     *
     * @param specs rules of a later tier may rely on what the rules of earlier tiers hold
     * @param findings takes what is found, in any order
     */
    void check(Specs specs, Consumer<Finding> findings);
}
