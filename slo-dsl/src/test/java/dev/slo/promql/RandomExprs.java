package dev.slo.promql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random expressions of correct types. The same seed gives the same expressions. */
final class RandomExprs {

    private final Random random;
    private final boolean portable;
    private final RandomSelectors selectors;
    private final List<PromqlFunction> functions;

    private RandomExprs(Random random, boolean portable) {
        this.random = random;
        this.portable = portable;
        this.selectors = new RandomSelectors(random, portable);
        this.functions = Functions.names().stream()
                .map(name -> Functions.named(name).orElseThrow())
                .filter(function -> !portable || knownToPromtool(function))
                .toList();
    }

    /** Everything that our parser accepts. */
    static RandomExprs all(Random random) {
        return new RandomExprs(random, false);
    }

    /** Only what Prometheus 2.42 knows. */
    static RandomExprs portable(Random random) {
        return new RandomExprs(random, true);
    }

    static boolean knownToPromtool(PromqlFunction function) {
        return function.availability() == PromqlFunction.Availability.ALWAYS
                || function.availability() == PromqlFunction.Availability.UNTIL_3;
    }

    /** An expression of any type, at most that many levels deep or a few more. */
    Expr next(int depth) {
        return of(
                pick(ValueType.INSTANT, ValueType.INSTANT, ValueType.SCALAR, ValueType.RANGE, ValueType.STRING), depth);
    }

    private Expr of(ValueType type, int depth) {
        if (random.nextInt(12) == 0 && depth > 0) {
            return new Expr.Paren(of(type, depth - 1));
        }
        return switch (type) {
            case STRING -> new Expr.StringLiteral(selectors.text());
            case SCALAR -> scalar(depth);
            case RANGE -> range(depth);
            case INSTANT -> instant(depth);
        };
    }

    private Expr scalar(int depth) {
        if (depth <= 0) {
            return new Expr.NumberLiteral(number());
        }
        return switch (random.nextInt(5)) {
            case 0 -> call(ValueType.SCALAR, depth);
            case 1 -> new Expr.Unary(random.nextBoolean(), of(ValueType.SCALAR, depth - 1));
            case 2 -> binary(ValueType.SCALAR, ValueType.SCALAR, depth);
            default -> new Expr.NumberLiteral(number());
        };
    }

    private Expr range(int depth) {
        if (depth <= 0 || random.nextBoolean()) {
            return new Expr.MatrixSelector(selectors.next(), selectors.range());
        }
        Optional<Range> step = random.nextBoolean() ? Optional.of(selectors.range()) : Optional.empty();
        return new Expr.Subquery(of(ValueType.INSTANT, depth - 1), selectors.range(), step, selectors.shift());
    }

    private Expr instant(int depth) {
        if (depth <= 0) {
            return selectors.next();
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> call(ValueType.INSTANT, depth);
            case 2 -> aggregate(depth);
            case 3 -> binary(ValueType.INSTANT, ValueType.INSTANT, depth);
            case 4 -> binary(ValueType.INSTANT, ValueType.SCALAR, depth);
            case 5 -> binary(ValueType.SCALAR, ValueType.INSTANT, depth);
            case 6 -> new Expr.Unary(random.nextBoolean(), of(ValueType.INSTANT, depth - 1));
            default -> selectors.next();
        };
    }

    private Expr call(ValueType result, int depth) {
        List<PromqlFunction> candidates = functions.stream()
                .filter(function ->
                        function.result() == result && !function.name().equals("info"))
                .toList();
        PromqlFunction function = candidates.get(random.nextInt(candidates.size()));
        int most = Math.min(function.most(), function.fewest() + 3);
        int count = function.fewest() + random.nextInt(most - function.fewest() + 1);
        List<Expr> args = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            args.add(of(function.parameter(i), depth - 1));
        }
        return new Expr.Call(function.name(), args);
    }

    private Expr aggregate(int depth) {
        AggregateOp newest = portable ? AggregateOp.QUANTILE : AggregateOp.LIMIT_RATIO;
        AggregateOp op = pick(EnumSet.range(AggregateOp.SUM, newest).toArray(AggregateOp[]::new));
        Optional<Expr> parameter = op.parameter().map(type -> of(type, depth - 1));
        Optional<Expr.Grouping> grouping = random.nextBoolean()
                ? Optional.of(new Expr.Grouping(random.nextBoolean(), selectors.labels()))
                : Optional.empty();
        return new Expr.Aggregate(op.symbol(), parameter, of(ValueType.INSTANT, depth - 1), grouping);
    }

    private Expr binary(ValueType left, ValueType right, int depth) {
        boolean vectors = left == ValueType.INSTANT && right == ValueType.INSTANT;
        BinaryOp op = pick(BinaryOp.values());
        while (!vectors && op.kind() == BinaryOp.Kind.SET) {
            op = pick(BinaryOp.values());
        }
        boolean scalars = left == ValueType.SCALAR && right == ValueType.SCALAR;
        boolean bool = op.kind() == BinaryOp.Kind.COMPARISON && (scalars || random.nextBoolean());
        Optional<Expr.VectorMatching> matching =
                vectors && random.nextBoolean() ? Optional.of(matching(op)) : Optional.empty();
        return new Expr.Binary(op, of(left, depth - 1), of(right, depth - 1), bool, matching);
    }

    private Expr.VectorMatching matching(BinaryOp op) {
        boolean on = random.nextBoolean();
        List<String> labels = selectors.labels();
        if (op.kind() == BinaryOp.Kind.SET || random.nextBoolean()) {
            return new Expr.VectorMatching(on, labels, Optional.empty());
        }
        List<String> include = selectors.labels().stream()
                .filter(label -> !on || !labels.contains(label))
                .toList();
        return new Expr.VectorMatching(on, labels, Optional.of(new Expr.GroupSide(random.nextBoolean(), include)));
    }

    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(1000);
            case 1 -> -random.nextInt(1000);
            case 2 -> random.nextInt(100_000) / 1000.0;
            case 3 ->
                pick(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, -0.0, 1e300, Double.MIN_VALUE);
            case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            default -> random.nextLong();
        };
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
