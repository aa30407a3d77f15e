package dev.slo.promql;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A binary operator of PromQL, with its precedence: a higher one binds tighter. */
public enum BinaryOp {
    /** {@code or}. */
    OR("or", 1, Kind.SET),
    /** {@code and}. */
    AND("and", 2, Kind.SET),
    /** {@code unless}. */
    UNLESS("unless", 2, Kind.SET),
    /** {@code ==}. */
    EQUAL("==", 3, Kind.COMPARISON),
    /** {@code !=}. */
    NOT_EQUAL("!=", 3, Kind.COMPARISON),
    /** {@code <}. */
    LESS("<", 3, Kind.COMPARISON),
    /** {@code <=}. */
    LESS_EQUAL("<=", 3, Kind.COMPARISON),
    /** {@code >}. */
    GREATER(">", 3, Kind.COMPARISON),
    /** {@code >=}. */
    GREATER_EQUAL(">=", 3, Kind.COMPARISON),
    /** {@code +}. */
    ADD("+", 4, Kind.ARITHMETIC),
    /** {@code -}. */
    SUBTRACT("-", 4, Kind.ARITHMETIC),
    /** {@code *}. */
    MULTIPLY("*", 5, Kind.ARITHMETIC),
    /** {@code /}. */
    DIVIDE("/", 5, Kind.ARITHMETIC),
    /** {@code %}. */
    MODULO("%", 5, Kind.ARITHMETIC),
    /** {@code atan2}. */
    ATAN2("atan2", 5, Kind.ARITHMETIC),
    /** {@code ^}, the only one that associates to the right. */
    POWER("^", 6, Kind.ARITHMETIC);

    /** Families of operators with the same typing rules. */
    public enum Kind {
        /** Yields numbers. */
        ARITHMETIC,
        /** Filters, or yields 0 and 1 with {@code bool}. */
        COMPARISON,
        /** Combines two vectors by their labels. */
        SET
    }

    private static final Map<String, BinaryOp> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(BinaryOp::symbol, Function.identity()));

    private final String symbol;
    private final int precedence;
    private final Kind kind;

    BinaryOp(String symbol, int precedence, Kind kind) {
        this.symbol = symbol;
        this.precedence = precedence;
        this.kind = kind;
    }

    /** The operator that is written like that, words in any case. */
    static Optional<BinaryOp> of(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(Words.lower(symbol)));
    }

    /** The operator as PromQL writes it. */
    public String symbol() {
        return symbol;
    }

    /** From 1, binds loosest, to 6, binds tightest. */
    public int precedence() {
        return precedence;
    }

    /** The operator's family. */
    public Kind kind() {
        return kind;
    }

    /** Whether {@code a op b op c} means {@code a op (b op c)}. */
    public boolean rightAssociative() {
        return this == POWER;
    }
}
