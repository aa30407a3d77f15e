package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.on;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.Rewrite;
import dev.slo.promql.TimeShift;
import java.util.List;
import java.util.Optional;

/**
 * Leaves as many series of a panel as people can tell apart. They are ranked once, at the end of the time range: ranked
 * anew at every moment, ever other series would come and go.
 *
 * @param most how many are left
 */
record Ranking(int most) {

    private static final TimeShift AT_END = new TimeShift(0, Optional.of(new TimeShift.At.End()));

    /** The SLOs with the lowest values. */
    Expr lowest(Expr expr) {
        return lowest(expr, expr);
    }

    /** The SLOs with the lowest values of another figure. */
    Expr lowest(Expr expr, Expr figure) {
        return on(SeriesNames.IDENTITY, BinaryOp.AND, expr, ranked("bottomk", figure));
    }

    /** The SLOs with the highest values. */
    Expr highest(Expr expr) {
        return highest(expr, expr);
    }

    /** The SLOs with the highest values of another figure. */
    Expr highest(Expr expr, Expr figure) {
        return highest(SeriesNames.IDENTITY, expr, figure);
    }

    /** Of series that these labels tell apart, those with the highest values. */
    Expr highest(List<String> by, Expr expr) {
        return highest(by, expr, expr);
    }

    /** The same as a list of latest values, the lowest first; Grafana keeps the order of an answer. */
    Expr lowestFirst(Expr expr) {
        return call("sort", best("bottomk", expr));
    }

    /** The same as a list of latest values, the highest first. */
    Expr highestFirst(Expr expr) {
        return call("sort_desc", best("topk", expr));
    }

    private Expr highest(List<String> by, Expr expr, Expr figure) {
        return on(by, BinaryOp.AND, expr, ranked("topk", figure));
    }

    private Expr ranked(String op, Expr figure) {
        Expr atEnd = Rewrite.selectors(figure, selector -> selector.withShift(AT_END));
        return best(op, atEnd);
    }

    private Expr best(String op, Expr figure) {
        return new Expr.Aggregate(op, Optional.of(number(most)), figure, Optional.empty());
    }
}
