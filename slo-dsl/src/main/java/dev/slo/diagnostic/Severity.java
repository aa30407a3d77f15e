package dev.slo.diagnostic;

/** How bad a {@link Diagnostic} is; the worst comes first. */
public enum Severity {
    /** The input cannot be compiled. Never suppressible. */
    ERROR,
    /** The input compiles, and somebody will probably regret it. Suppressible with a reason. */
    WARNING,
    /** Worth knowing, nothing to do. */
    NOTE
}
