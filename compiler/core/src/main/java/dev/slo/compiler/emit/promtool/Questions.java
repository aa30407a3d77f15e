package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.TimeShift;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries by which proofs look at an SLO. */
record Questions(SloPlan plan) {

    static final BigDecimal EIGHT = BigDecimal.valueOf(8);

    private static final List<String> TELLING = List.of("alertname", "long_window", "level");

    /** How many alerts fire, by what tells them apart; alerts that cannot be foretold are left out. */
    Expr firing(List<Alarm> leftOut) {
        List<String> labels =
                Stream.concat(TELLING.stream(), plan.slo().groupBy().stream()).toList();
        return new Expr.Aggregate(
                "count", Optional.empty(), alerts(leftOut), Optional.of(new Expr.Grouping(false, labels)));
    }

    /** The firing alerts with all of their labels. */
    Expr.VectorSelector alerts(List<Alarm> leftOut) {
        List<Expr.Matcher> matchers = new ArrayList<>();
        matchers.add(new Expr.Matcher("alertstate", MatchOp.EQUAL, "firing"));
        matchers.addAll(identity());
        leftOut.stream().map(Alarm::exclusion).distinct().forEach(matchers::add);
        return new Expr.VectorSelector(Optional.of("ALERTS"), matchers, TimeShift.NONE);
    }

    /** A recorded series of the SLO. */
    Expr.VectorSelector recorded(String metric) {
        return new Expr.VectorSelector(Optional.of(metric), identity(), TimeShift.NONE);
    }

    /** A recorded series, rounded, so that floating point numbers can be compared. */
    Expr rounded(String metric, BigDecimal to) {
        return call("round", recorded(metric), number(to.doubleValue()));
    }

    /** A recorded series in eighths of a value, to the nearest one: {@link #EIGHT} within a sixteenth. */
    static Expr eighths(Expr recorded, BigDecimal of) {
        Expr share = binary(BinaryOp.DIVIDE, recorded, number(of.doubleValue()));
        return call("round", binary(BinaryOp.MULTIPLY, number(8), share));
    }

    /** How many of the SLO's recorded samples are not a number. */
    Expr notNumbers() {
        List<Expr.Matcher> matchers = new ArrayList<>(identity());
        matchers.add(0, new Expr.Matcher("__name__", MatchOp.REGEX, "slo:.+"));
        Expr all = new Expr.VectorSelector(Optional.empty(), matchers, TimeShift.NONE);
        Expr numbers = binary(BinaryOp.GREATER_EQUAL, all, number(Double.NEGATIVE_INFINITY));
        return binary(BinaryOp.SUBTRACT, count(all), count(numbers));
    }

    private List<Expr.Matcher> identity() {
        return List.of(
                new Expr.Matcher(
                        SeriesNames.SERVICE,
                        MatchOp.EQUAL,
                        plan.service().name().value()),
                new Expr.Matcher(
                        SeriesNames.SLO, MatchOp.EQUAL, plan.slo().name().value()));
    }

    private static Expr count(Expr expr) {
        return new Expr.Aggregate("count", Optional.empty(), expr, Optional.empty());
    }

    private static Expr call(String function, Expr... args) {
        return new Expr.Call(function, List.of(args));
    }

    private static Expr number(double value) {
        return new Expr.NumberLiteral(value);
    }

    private static Expr binary(BinaryOp op, Expr left, Expr right) {
        return new Expr.Binary(op, left, right, false, Optional.empty());
    }
}
