package dev.slo.compiler.emit.promtool;

import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Solves a query for the series that give it a wanted value. The value follows the share of errors {@code v} as {@code
 * base + slope·v}.
 *
 * @param base the value without errors
 * @param slope what it gains when everything fails
 */
record ValueFeed(double base, double slope) {

    private static final Set<String> KEEPING =
            Set.of("avg_over_time", "max_over_time", "min_over_time", "last_over_time", "clamp_min", "clamp_max");
    private static final Set<String> SELECTING = Set.of("sum", "avg", "max", "min");
    /** Events per second that a ratio is a share of. */
    private static final BigDecimal TRAFFIC = BigDecimal.valueOf(100);

    /** The series; empty when the query cannot be solved. */
    Optional<List<FedSeries>> solve(Expr query, Map<String, String> group) {
        if (query instanceof Expr.Paren paren) {
            return solve(paren.expr(), group);
        }
        if (query instanceof Expr.Aggregate aggregate && SELECTING.contains(aggregate.op())) {
            return solve(aggregate.expr(), group);
        }
        if (query instanceof Expr.Call call && KEEPING.contains(call.function())) {
            return solve(call.args().get(0), group);
        }
        if (query instanceof Expr.MatrixSelector matrix) {
            return gauge(matrix.selector(), group);
        }
        if (query instanceof Expr.VectorSelector selector) {
            return gauge(selector, group);
        }
        return query instanceof Expr.Binary binary ? binary(binary, group) : Optional.empty();
    }

    private Optional<List<FedSeries>> binary(Expr.Binary binary, Map<String, String> group) {
        Optional<Double> left = LinearForm.number(binary.left());
        Optional<Double> right = LinearForm.number(binary.right());
        if (left.isPresent()) {
            return undoLeft(binary.op(), left.get()).flatMap(feed -> feed.solve(binary.right(), group));
        }
        if (right.isPresent()) {
            return undoRight(binary.op(), right.get()).flatMap(feed -> feed.solve(binary.left(), group));
        }
        return binary.op() == BinaryOp.DIVIDE ? share(binary, group) : Optional.empty();
    }

    /** What the right side must be, so that {@code number op side} is this. */
    private Optional<ValueFeed> undoLeft(BinaryOp op, double number) {
        return switch (op) {
            case ADD -> Optional.of(new ValueFeed(base - number, slope));
            case SUBTRACT -> Optional.of(new ValueFeed(number - base, -slope));
            case MULTIPLY -> Optional.of(new ValueFeed(base / number, slope / number));
            default -> Optional.empty();
        };
    }

    /** What the left side must be, so that {@code side op number} is this. */
    private Optional<ValueFeed> undoRight(BinaryOp op, double number) {
        return switch (op) {
            case SUBTRACT -> Optional.of(new ValueFeed(base + number, slope));
            case DIVIDE -> Optional.of(new ValueFeed(base * number, slope * number));
            default -> undoLeft(op, number);
        };
    }

    private Optional<List<FedSeries>> gauge(Expr.VectorSelector selector, Map<String, String> group) {
        return SeriesExample.of(List.of(selector), List.of(), group)
                .map(series -> List.of(new FedSeries(
                        series, FedSeries.Shape.GAUGE, BigDecimal.valueOf(base), BigDecimal.valueOf(base + slope))));
    }

    /** A quotient of two sums of rates: the part of the traffic that the left side counts. */
    private Optional<List<FedSeries>> share(Expr.Binary quotient, Map<String, String> group) {
        return LinearForm.of(quotient.left())
                .flatMap(part -> LinearForm.of(quotient.right()).map(whole -> new Mixture(part, whole)))
                .flatMap(mixture -> mixture.solve(group))
                .map(parts -> parts.stream().map(this::mixed).toList())
                .filter(parts -> parts.stream().noneMatch(ValueFeed::fallsBelowZero));
    }

    /** The part's events as good and bad ones of ours: {@code base} of it at no errors, {@code base + slope} at all. */
    private FedSeries mixed(FedSeries part) {
        return new FedSeries(part.series(), part.shape(), at(part, base), at(part, base + slope));
    }

    private static BigDecimal at(FedSeries part, double share) {
        BigDecimal counted = BigDecimal.valueOf(share);
        return part.figure(BigDecimal.ONE.subtract(counted), counted).multiply(TRAFFIC);
    }

    private static boolean fallsBelowZero(FedSeries series) {
        return series.perGood().signum() < 0 || series.perBad().signum() < 0;
    }
}
