package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.plan.Histograms;
import dev.slo.compiler.plan.Measure;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import dev.slo.promql.TimeShift;
import java.util.List;
import java.util.Optional;

/**
 * Whether and how an SLO's events can be counted for CloudWatch. Its metrics have neither regular expressions nor rates, so
 * only what a collector can count as it passes gets there: selectors of counters, and sums of their rates.
 */
sealed interface Counting {

    /**
     * They can.
     *
     * @param counters two different ones
     */
    record Counted(List<Counter> counters) implements Counting {}

    /**
     * They cannot.
     *
     * @param reason why, as the end of a sentence
     */
    record NotCounted(String reason) implements Counting {}

    /** How the events of an SLO are counted. */
    static Counting of(SloPlan plan) {
        Sli sli = plan.slo().sli();
        if (sli instanceof Sli.BadOverTotal events) {
            return both(Count.ERRORS, events.bad(), Count.TOTAL, events.total());
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            return both(Count.GOOD, events.good(), Count.TOTAL, events.total());
        }
        if (sli instanceof Sli.GoodAndBad events) {
            return both(Count.GOOD, events.good(), Count.ERRORS, events.bad());
        }
        if (sli instanceof Sli.Latency latency) {
            return switch (latency.kind()) {
                case CLASSIC -> classic(latency);
                case NATIVE -> new NotCounted("a native histogram has no bucket that a collector could count");
            };
        }
        if (sli instanceof Sli.Timeslices) {
            return new NotCounted("slices of time are judged by a PromQL query");
        }
        if (sli instanceof Sli.ErrorRatio) {
            return new NotCounted("its error ratio is a PromQL expression");
        }
        throw new IllegalStateException("unknown SLI " + sli);
    }

    private static Counting classic(Sli.Latency latency) {
        Expr.VectorSelector histogram = Measure.selector(latency.histogram());
        if (histogram.metric().isEmpty()) {
            return new NotCounted("its histogram has no name of its own");
        }
        return new Counted(List.of(
                Counter.of(Count.GOOD, Histograms.bucket(histogram, latency.threshold())),
                Counter.of(Count.TOTAL, Histograms.count(histogram))));
    }

    private static Counting both(Count first, Query firstQuery, Count second, Query secondQuery) {
        Optional<Expr.VectorSelector> one = counter(firstQuery);
        Optional<Expr.VectorSelector> other = counter(secondQuery);
        if (one.isEmpty() || other.isEmpty()) {
            Query odd = one.isEmpty() ? firstQuery : secondQuery;
            return new NotCounted("a collector cannot count '" + odd + "', which is no counter and no sum of its rate");
        }
        return new Counted(List.of(Counter.of(first, one.get()), Counter.of(second, other.get())));
    }

    /** The counter of {@code counter}, {@code rate(counter[$window])} or a sum of that, by whatever labels. */
    private static Optional<Expr.VectorSelector> counter(Query query) {
        Range window = new Range.Placeholder();
        Expr rate = bare(Measure.rate(query, window));
        if (rate instanceof Expr.Aggregate sum && sum.op().equals("sum")) {
            rate = bare(sum.expr());
        }
        if (rate instanceof Expr.Call call
                && call.function().equals("rate")
                && call.args().get(0) instanceof Expr.MatrixSelector counter
                && counter.range().equals(window)
                && counter.selector().shift().equals(TimeShift.NONE)) {
            return Optional.of(counter.selector())
                    .filter(selector -> selector.metric().isPresent());
        }
        return Optional.empty();
    }

    private static Expr bare(Expr expr) {
        return expr instanceof Expr.Paren paren ? bare(paren.expr()) : expr;
    }
}
