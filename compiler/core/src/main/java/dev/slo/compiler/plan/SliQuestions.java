package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.FirstQuestions.highest;
import static dev.slo.compiler.plan.FirstQuestions.rate;
import static dev.slo.compiler.plan.FirstQuestions.worstFirst;
import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.number;

import dev.slo.compiler.plan.FirstQuestions.Question;
import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Questions to the service's own metrics, with the selectors of the SLO's spec. */
final class SliQuestions {

    private static final List<String> PER_TASK = List.of("instance");
    private static final List<Double> QUANTILES = List.of(0.5, 0.95, 0.99);

    private final SloPlan plan;
    private final List<String> groups;
    private final TimeSpan window;

    SliQuestions(SloPlan plan) {
        this.plan = plan;
        this.groups = plan.slo().groupBy();
        this.window = SloPlan.SHORTEST_RATIO.max(plan.baseWindow());
    }

    List<Question> questions() {
        Sli sli = plan.slo().sli();
        if (sli instanceof Sli.BadOverTotal events) {
            return concat(failures(events.bad()), traffic(events.total()));
        }
        if (sli instanceof Sli.GoodAndBad events) {
            return concat(failures(events.bad()), traffic(events.good()));
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            return concat(missing(events), traffic(events.total()));
        }
        if (sli instanceof Sli.Latency latency) {
            return switch (latency.kind()) {
                case CLASSIC -> classic(latency);
                case NATIVE -> nativeHistogram(latency);
            };
        }
        if (sli instanceof Sli.Timeslices slices) {
            return List.of(new Question(
                    "What is the value of the last slice? Good is " + slices.good() + ".",
                    Measure.vector(slices.query(), window)));
        }
        if (sli instanceof Sli.ErrorRatio ratio) {
            return List.of(new Question("What share fails now?", Measure.vector(ratio.query(), window)));
        }
        throw new IllegalStateException("unknown SLI " + sli);
    }

    private List<Question> failures(Query bad) {
        Expr rate = Measure.rate(bad, window);
        if (!isRateOfCounter(rate)) {
            return List.of(new Question("How many events fail each second?", rate));
        }
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("Which series fail most, in events per second?", highest(rate)));
        if (!groups.isEmpty()) {
            questions.add(new Question("Which groups fail?", worstFirst(plan, aggregate("sum", groups, rate))));
        }
        questions.add(new Question("Is it one task or all of them?", aggregate("sum", PER_TASK, rate)));
        return questions;
    }

    /** What is not good can only be told from what both selectors have in common. */
    private List<Question> missing(Sli.GoodOverTotal events) {
        Expr total = Measure.rate(events.total(), window);
        Expr good = Measure.rate(events.good(), window);
        Expr difference = Terms.minus(aggregate("sum", groups, total), aggregate("sum", groups, good));
        return List.of(new Question("How many events fail each second?", worstFirst(plan, difference)));
    }

    private List<Question> traffic(Query query) {
        Expr rate = Measure.rate(query, window);
        return List.of(
                isRateOfCounter(rate)
                        ? new Question("Where is the traffic, in events per second?", highest(rate))
                        : new Question("How much traffic is there, in events per second?", rate));
    }

    private List<Question> classic(Sli.Latency latency) {
        Expr.VectorSelector histogram = Measure.selector(latency.histogram());
        Expr buckets = rate(plan, Histograms.buckets(histogram));
        List<String> byBound = Stream.concat(groups.stream(), Stream.of("le")).toList();
        List<Question> questions = quantiles(aggregate("sum", byBound, buckets));
        Expr fast = aggregate("sum", PER_TASK, rate(plan, Histograms.bucket(histogram, latency.threshold())));
        Expr all = aggregate("sum", PER_TASK, rate(plan, Histograms.count(histogram)));
        questions.add(slow(binary(BinaryOp.DIVIDE, fast, all)));
        questions.add(new Question(
                "Where is the traffic, in events per second?", highest(rate(plan, Histograms.count(histogram)))));
        return questions;
    }

    private List<Question> nativeHistogram(Sli.Latency latency) {
        Expr rate = rate(plan, Measure.selector(latency.histogram()));
        List<Question> questions = quantiles(aggregate("sum", groups, rate));
        questions.add(slow(
                call("histogram_fraction", number(0), number(latency.threshold()), aggregate("sum", PER_TASK, rate))));
        questions.add(
                new Question("Where is the traffic, in events per second?", highest(call("histogram_count", rate))));
        return questions;
    }

    private List<Question> quantiles(Expr histogram) {
        List<Question> questions = new ArrayList<>();
        for (double quantile : QUANTILES) {
            questions.add(new Question(
                    "How slow is it? The " + Math.round(quantile * 100) + "th percentile, in seconds.",
                    worstFirst(plan, call("histogram_quantile", number(quantile), histogram))));
        }
        return questions;
    }

    private static Question slow(Expr fast) {
        return new Question(
                "Is it one task or all of them? The share of slow events of each.", Terms.minus(number(1), fast));
    }

    private static boolean isRateOfCounter(Expr expr) {
        return expr instanceof Expr.Call call && call.args().get(0) instanceof Expr.MatrixSelector;
    }

    private static List<Question> concat(List<Question> first, List<Question> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
