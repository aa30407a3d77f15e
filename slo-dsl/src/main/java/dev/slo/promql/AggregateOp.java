package dev.slo.promql;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The aggregation operators, with the type of the parameter that some take in front of the vector. */
enum AggregateOp {
    SUM,
    AVG,
    COUNT,
    MIN,
    MAX,
    GROUP,
    STDDEV,
    STDVAR,
    TOPK(ValueType.SCALAR, true),
    BOTTOMK(ValueType.SCALAR, true),
    COUNT_VALUES(ValueType.STRING, false),
    QUANTILE(ValueType.SCALAR, false),
    LIMITK(ValueType.SCALAR, true),
    LIMIT_RATIO(ValueType.SCALAR, true);

    private static final Map<String, AggregateOp> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AggregateOp::symbol, Function.identity()));

    private final Optional<ValueType> parameter;
    private final boolean selecting;

    AggregateOp() {
        this.parameter = Optional.empty();
        this.selecting = false;
    }

    AggregateOp(ValueType parameter, boolean selecting) {
        this.parameter = Optional.of(parameter);
        this.selecting = selecting;
    }

    /** The operator of that name in any case. */
    static Optional<AggregateOp> of(String word) {
        return Optional.ofNullable(BY_SYMBOL.get(Words.lower(word)));
    }

    String symbol() {
        return Words.lower(name());
    }

    Optional<ValueType> parameter() {
        return parameter;
    }

    /** Whether results are some of the series aggregated, with all their labels. */
    boolean selecting() {
        return selecting;
    }
}
