package dev.slo.promql;

import java.util.List;
import java.util.Optional;

/** Follows labels from selectors to results. */
enum LabelFlowOf implements ExprVisitor<LabelFlow> {
    INSTANCE;

    private static final LabelFlow NONE = LabelFlow.only(List.of());

    @Override
    public LabelFlow visit(Expr.NumberLiteral number) {
        return NONE;
    }

    @Override
    public LabelFlow visit(Expr.StringLiteral string) {
        return NONE;
    }

    /** A matcher for the empty value selects series that lack the label. */
    @Override
    public LabelFlow visit(Expr.VectorSelector selector) {
        return LabelFlow.allBut(selector.matchers().stream()
                .filter(matcher ->
                        matcher.op() == MatchOp.EQUAL && matcher.value().isEmpty())
                .map(Expr.Matcher::label)
                .toList());
    }

    @Override
    public LabelFlow visit(Expr.MatrixSelector matrix) {
        return visit(matrix.selector());
    }

    @Override
    public LabelFlow visit(Expr.Subquery subquery) {
        return subquery.expr().accept(this);
    }

    @Override
    public LabelFlow visit(Expr.Call call) {
        return switch (call.function()) {
            case "scalar", "vector" -> NONE;
            case "absent", "absent_over_time" ->
                LabelFlow.only(AbsentLabels.of(call.args().get(0)));
            case "histogram_quantile", "histogram_fraction" -> vectorOf(call).without(List.of("le"));
            case "histogram_quantiles" -> vectorOf(call).without(List.of("le")).or(literal(call, 1));
            case "label_replace", "label_join" -> vectorOf(call).or(literal(call, 1));
            case "info" -> LabelFlow.allBut(List.of());
            default -> vectorOf(call);
        };
    }

    /** What flows out of the one vector among the arguments; nothing when there is none, as in {@code hour()}. */
    private LabelFlow vectorOf(Expr.Call call) {
        return call.args().stream()
                .filter(arg -> {
                    ValueType type = PromqlTypes.typeOf(arg);
                    return type == ValueType.INSTANT || type == ValueType.RANGE;
                })
                .findFirst()
                .map(arg -> arg.accept(this))
                .orElse(NONE);
    }

    /** The label that a string argument names. */
    private static LabelFlow literal(Expr.Call call, int index) {
        return string(call.args().get(index))
                .map(name -> LabelFlow.only(List.of(name)))
                .orElse(NONE);
    }

    private static Optional<String> string(Expr expr) {
        Expr bare = expr instanceof Expr.Paren paren ? paren.expr() : expr;
        return bare instanceof Expr.StringLiteral literal ? Optional.of(literal.value()) : Optional.empty();
    }

    @Override
    public LabelFlow visit(Expr.Aggregate aggregate) {
        LabelFlow inner = aggregate.expr().accept(this);
        Optional<AggregateOp> op = AggregateOp.of(aggregate.op());
        if (op.map(AggregateOp::selecting).orElse(false)) {
            return inner;
        }
        LabelFlow grouped = aggregate
                .grouping()
                .map(grouping -> grouping.without()
                        ? inner.without(grouping.labels())
                        : inner.and(LabelFlow.only(grouping.labels())))
                .orElse(NONE);
        boolean counts = op.equals(Optional.of(AggregateOp.COUNT_VALUES));
        Optional<String> added = counts ? aggregate.parameter().flatMap(LabelFlowOf::string) : Optional.empty();
        return added.map(label -> grouped.or(LabelFlow.only(List.of(label)))).orElse(grouped);
    }

    @Override
    public LabelFlow visit(Expr.Binary binary) {
        LabelFlow left = binary.left().accept(this);
        LabelFlow right = binary.right().accept(this);
        if (PromqlTypes.typeOf(binary.right()) == ValueType.SCALAR) {
            return left;
        }
        if (PromqlTypes.typeOf(binary.left()) == ValueType.SCALAR) {
            return right;
        }
        return switch (binary.op()) {
            case AND, UNLESS -> left;
            case OR -> left.or(right);
            default -> matched(left, right, binary.matching());
        };
    }

    private static LabelFlow matched(LabelFlow left, LabelFlow right, Optional<Expr.VectorMatching> matching) {
        if (matching.isEmpty()) {
            return left.and(right);
        }
        Expr.VectorMatching by = matching.get();
        if (by.group().isEmpty()) {
            LabelFlow both = left.and(right);
            return by.on() ? both.and(LabelFlow.only(by.labels())) : both.without(by.labels());
        }
        List<String> include = by.group().get().include();
        LabelFlow many = by.group().get().left() ? left : right;
        LabelFlow one = by.group().get().left() ? right : left;
        return many.without(include).or(one.and(LabelFlow.only(include)));
    }

    @Override
    public LabelFlow visit(Expr.Unary unary) {
        return unary.expr().accept(this);
    }

    @Override
    public LabelFlow visit(Expr.Paren paren) {
        return paren.expr().accept(this);
    }
}
