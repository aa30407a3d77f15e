package dev.slo.compiler.plan;

/** The names of alerts that others than the rules ask for; {@code docs/rules.md} explains each. */
public final class AlertNames {

    /** A burn-rate tier that pages. */
    public static final String CRITICAL = "ErrorBudgetBurnRateCritical";
    /** Most events fail. */
    public static final String HARD_DOWN = "SloHardDown";
    /** Nothing guards the objective, as its data is missing. */
    public static final String DATA_MISSING = "SloDataMissing";

    private AlertNames() {}
}
