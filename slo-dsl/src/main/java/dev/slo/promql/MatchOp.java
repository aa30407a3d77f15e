package dev.slo.promql;

/** The operator of a label matcher. */
public enum MatchOp {
    /** {@code =}. */
    EQUAL("="),
    /** {@code !=}. */
    NOT_EQUAL("!="),
    /** {@code =~}. */
    REGEX("=~"),
    /** {@code !~}. */
    NOT_REGEX("!~");

    private final String symbol;

    MatchOp(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as PromQL writes it. */
    public String symbol() {
        return symbol;
    }

    /** Whether the value is a regular expression. */
    public boolean isRegex() {
        return this == REGEX || this == NOT_REGEX;
    }
}
