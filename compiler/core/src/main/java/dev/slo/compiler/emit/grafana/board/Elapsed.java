package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.fixed;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.times;
import static dev.slo.compiler.plan.Terms.truth;

import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import dev.slo.promql.TimeShift;
import java.util.Optional;

/**
 * How long and how often something was the case within the time range. It is looked at once a step, so what is shorter
 * may be missed.
 *
 * @param step the distance of two looks
 */
record Elapsed(TimeSpan step) {

    /** The time range that the reader looks at. */
    static final Range WHOLE = new Range.Variable("__range");

    /** 1 while a value is above a bound, else 0. */
    static Expr above(Expr value, double bound) {
        return truth(BinaryOp.GREATER, value, number(bound));
    }

    /** 1 while a value is below a bound, else 0. */
    static Expr below(Expr value, double bound) {
        return truth(BinaryOp.LESS, value, number(bound));
    }

    /** Seconds for which it was the case, of a value that is 1 while it is and else 0. */
    Expr seconds(Expr truth) {
        return times(number(step.seconds()), call("sum_over_time", looks(truth)));
    }

    /** How often it was the case: one for each two edges, and one if it was the case all along. */
    Expr stretches(Expr truth) {
        Expr stretches = call("ceil", binary(BinaryOp.DIVIDE, call("changes", looks(truth)), number(2)));
        Expr some = binary(BinaryOp.GREATER, stretches, number(0));
        return binary(BinaryOp.OR, some, call("max_over_time", looks(truth)));
    }

    /** Seconds that it lasted on average; nothing where it never was the case. */
    Expr mean(Expr truth) {
        return ratio(seconds(truth), stretches(truth));
    }

    private Expr looks(Expr truth) {
        return new Expr.Subquery(truth, WHOLE, Optional.of(fixed(step)), TimeShift.NONE);
    }
}
