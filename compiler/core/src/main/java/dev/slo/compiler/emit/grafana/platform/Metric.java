package dev.slo.compiler.emit.grafana.platform;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Terms over the metrics of the targets that the reader has chosen.
 *
 * @param chosen matchers by the reader's variables
 * @param by the labels that tell targets apart
 */
record Metric(List<Expr.Matcher> chosen, List<String> by) {

    private static final Range PER_STEP = new Range.Variable("__rate_interval");

    /** The series of a name. */
    Expr.VectorSelector of(String name, Expr.Matcher... more) {
        List<Expr.Matcher> matchers = new ArrayList<>(chosen);
        matchers.addAll(List.of(more));
        return series(name, matchers.toArray(Expr.Matcher[]::new));
    }

    /** Their sum for each target. */
    Expr sum(String name, Expr.Matcher... more) {
        return aggregate("sum", by, of(name, more));
    }

    /** How fast counters rise, for each target. */
    Expr rate(String name, Expr.Matcher... more) {
        return rateBy(by, name, more);
    }

    /** The same by other labels. */
    Expr rateBy(List<String> labels, String name, Expr.Matcher... more) {
        return aggregate("sum", labels, over("rate", of(name, more), PER_STEP));
    }

    /** The share of one in the other, for each target. */
    static Expr share(Expr part, Expr whole) {
        return binary(BinaryOp.DIVIDE, part, whole);
    }
}
