package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.minus;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.on;
import static dev.slo.compiler.plan.Terms.text;
import static dev.slo.compiler.plan.Terms.times;

import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.List;
import java.util.Optional;

/**
 * The two recordings of an SLI, total and error, in the order in which they read each other. Rates are recorded and not
 * ratios: sums of rates can be divided over any window, traffic-weighted; averages of ratios cannot.
 */
final class SliRules {

    private static final String PART = "slo_part";

    private final SloPlan plan;
    private final TimeSpan window;
    private final List<String> groups;

    private SliRules(SloPlan plan) {
        this.plan = plan;
        this.window = plan.baseWindow();
        this.groups = plan.slo().groupBy();
    }

    static List<Rule.Recording> of(SloPlan plan) {
        return new SliRules(plan).rules(plan.slo().sli());
    }

    private List<Rule.Recording> rules(Sli sli) {
        if (sli instanceof Sli.BadOverTotal events) {
            return totalFirst(sum(events.total()), zeroFilled(sum(events.bad())));
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            return totalFirst(sum(events.total()), rest(zeroFilled(sum(events.good()))));
        }
        if (sli instanceof Sli.GoodAndBad events) {
            return totalFirst(either(events), zeroFilled(sum(events.bad())));
        }
        if (sli instanceof Sli.Latency latency) {
            return switch (latency.kind()) {
                case CLASSIC -> classic(latency);
                case NATIVE -> nativeHistogram(latency);
            };
        }
        if (sli instanceof Sli.Timeslices slices) {
            return errorFirst(badSlices(slices));
        }
        if (sli instanceof Sli.ErrorRatio ratio) {
            return errorFirst(errorRatio(ratio));
        }
        throw new IllegalStateException("unknown SLI " + sli);
    }

    /** Fast events are those of the bucket; a missing bucket gives no data, never a good or a bad figure. */
    private List<Rule.Recording> classic(Sli.Latency latency) {
        Expr.VectorSelector histogram = Measure.selector(latency.histogram());
        Expr.VectorSelector bucket = Histograms.bucket(histogram, latency.threshold());
        return totalFirst(rates(Histograms.count(histogram)), rest(rates(bucket)));
    }

    /**
     * {@code histogram_fraction} is NaN without events; the comparison drops that, the zero-fill puts 0 there. It takes
     * the zeros from the histogram, so that the recording has no sample where the histogram has none.
     */
    private List<Rule.Recording> nativeHistogram(Sli.Latency latency) {
        Expr rate = rates(Measure.selector(latency.histogram()));
        Expr fast = call("histogram_fraction", number(0), number(latency.threshold()), rate);
        Expr slow = minus(number(1), binary(BinaryOp.GREATER_EQUAL, fast, number(0)));
        Expr slowEvents = on(groups, BinaryOp.MULTIPLY, atLeastZero(slow), recordedTotal());
        Expr count = call("histogram_count", rate);
        return totalFirst(count, on(groups, BinaryOp.OR, slowEvents, times(number(0), count)));
    }

    /** 1 for a bad slice, 0 for a good one. {@code >= -Inf} drops NaN, which {@code bool} would call good or bad. */
    private Expr badSlices(Sli.Timeslices slices) {
        Expr present = present(Measure.vector(slices.query(), window));
        BinaryOp bad = operator(slices.good().comparison().negated());
        Expr verdict = aggregate(
                "max", groups, Terms.truth(bad, present, number(slices.good().bound())));
        return switch (slices.noData()) {
            case IGNORE -> verdict;
            case GOOD -> binary(BinaryOp.OR, verdict, call("vector", number(0)));
            case BAD -> binary(BinaryOp.OR, verdict, call("vector", number(1)));
        };
    }

    /** The worst series of a group, between 0 and 1, as differences of rates round; NaN is dropped. */
    private Expr errorRatio(Sli.ErrorRatio ratio) {
        Expr worst = aggregate("max", groups, present(Measure.vector(ratio.query(), window)));
        return call("clamp", worst, number(0), number(1));
    }

    private static Expr present(Expr value) {
        return binary(BinaryOp.GREATER_EQUAL, value, number(Double.NEGATIVE_INFINITY));
    }

    /** Good and bad together; either may be missing until its first event. */
    private Expr either(Sli.GoodAndBad events) {
        Expr good = call("label_replace", sum(events.good()), text(PART), text("good"), text(""), text(""));
        Expr bad = call("label_replace", sum(events.bad()), text(PART), text("bad"), text(""), text(""));
        return aggregate("sum", groups, binary(BinaryOp.OR, good, bad));
    }

    private Expr sum(Query query) {
        Expr rate = Measure.rate(query, window);
        Optional<Expr.Grouping> wanted =
                groups.isEmpty() ? Optional.empty() : Optional.of(new Expr.Grouping(false, groups));
        boolean already = rate instanceof Expr.Aggregate aggregate
                && aggregate.op().equals("sum")
                && aggregate.grouping().equals(wanted);
        return already ? rate : aggregate("sum", groups, rate);
    }

    private Expr rates(Expr.VectorSelector counter) {
        return aggregate("sum", groups, Terms.over("rate", counter, window));
    }

    /** No series of failures while there is traffic means no failures. */
    private Expr zeroFilled(Expr events) {
        return on(groups, BinaryOp.OR, events, times(number(0), recordedTotal()));
    }

    /** What the total holds beyond the good events; rounding must not make it negative. */
    private Expr rest(Expr good) {
        return atLeastZero(on(groups, BinaryOp.SUBTRACT, recordedTotal(), good));
    }

    private Expr atLeastZero(Expr expr) {
        return call("clamp_min", expr, number(0));
    }

    private Expr recordedTotal() {
        return plan.own(SeriesNames.TOTAL);
    }

    private List<Rule.Recording> totalFirst(Expr total, Expr error) {
        return List.of(recording(SeriesNames.TOTAL, total), recording(SeriesNames.ERROR, error));
    }

    /** SLIs without traffic: every moment with a value weighs 1. */
    private List<Rule.Recording> errorFirst(Expr error) {
        Expr total = Terms.binary(BinaryOp.ADD, times(number(0), plan.own(SeriesNames.ERROR)), number(1));
        return List.of(recording(SeriesNames.ERROR, error), recording(SeriesNames.TOTAL, total));
    }

    private static BinaryOp operator(Sli.Comparison comparison) {
        return switch (comparison) {
            case LESS -> BinaryOp.LESS;
            case AT_MOST -> BinaryOp.LESS_EQUAL;
            case GREATER -> BinaryOp.GREATER;
            case AT_LEAST -> BinaryOp.GREATER_EQUAL;
        };
    }

    private Rule.Recording recording(String name, Expr expr) {
        return new Rule.Recording(name, expr, plan.identity());
    }
}
