package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.over;

import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.TimeShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What somebody asks first who was woken by an alert of an SLO, ready to be pasted into Prometheus. */
public final class FirstQuestions {

    private static final double MOST_SERIES = 10;

    private FirstQuestions() {}

    /**
     * A question.
     *
     * @param words the question in words
     * @param expr how to ask Prometheus
     */
    public record Question(String words, Expr expr) {}

    /** From how bad it is, over what exactly fails, to whether the figures can be trusted. */
    public static List<Question> of(SloPlan plan) {
        List<Question> questions = new ArrayList<>(ofTheBudget(plan));
        questions.addAll(new SliQuestions(plan).questions());
        questions.addAll(ofTheData(plan));
        return List.copyOf(questions);
    }

    private static List<Question> ofTheBudget(SloPlan plan) {
        List<Expr.Matcher> ratios = new ArrayList<>();
        ratios.add(matching("__name__", SeriesNames.RATIO_PREFIX + ".+"));
        ratios.addAll(plan.own(SeriesNames.INFO).matchers());
        return List.of(
                new Question(
                        "How fast does the budget burn? 1 is what it can bear.",
                        worstFirst(plan, plan.own(SeriesNames.CURRENT_BURN_RATE))),
                new Question(
                        "Since when, and is it over? The share of errors over shorter and longer windows.",
                        new Expr.VectorSelector(Optional.empty(), ratios, TimeShift.NONE)),
                new Question(
                        "What is left of the budget, 1 for all of it?", call("sort", plan.own(SeriesNames.REMAINING))),
                new Question(
                        "In how many hours is it gone if nothing changes?",
                        binary(BinaryOp.DIVIDE, plan.own(SeriesNames.EXHAUSTION), number(3_600))));
    }

    private static List<Question> ofTheData(SloPlan plan) {
        List<Question> questions = new ArrayList<>();
        selectors(plan)
                .forEach(selector -> questions.add(new Question(
                        "How many series of " + role(plan, selector) + " does the indicator find?",
                        aggregate("count", plan.slo().groupBy(), selector))));
        jobs(plan)
                .forEach(job -> questions.add(
                        new Question("Which tasks are scraped (1), and which are not (0)?", Terms.series("up", job))));
        List<Expr.Matcher> firing = new ArrayList<>(List.of(equal("alertstate", "firing")));
        firing.addAll(plan.own(SeriesNames.INFO).matchers());
        questions.add(new Question(
                "Which alerts of this SLO fire?", Terms.series("ALERTS", firing.toArray(Expr.Matcher[]::new))));
        return questions;
    }

    /** The series that the recordings read from the service, each once. */
    private static List<Expr.VectorSelector> selectors(SloPlan plan) {
        return SliRules.of(plan).stream()
                .flatMap(rule -> SamplesRead.rawSelectors(rule.expr()))
                .distinct()
                .toList();
    }

    /** What a selector stands for; of a histogram the rules read other series than the spec names. */
    private static String role(SloPlan plan, Expr.VectorSelector selector) {
        return SliPart.of(plan).stream()
                .filter(part -> SamplesRead.rawSelectors(part.expr()).anyMatch(selector::equals))
                .findFirst()
                .map(SliPart::role)
                .orElse(
                        selector.matchers().stream()
                                        .anyMatch(matcher -> matcher.label().equals("le"))
                                ? "fast events"
                                : "all events");
    }

    private static Stream<Expr.Matcher> jobs(SloPlan plan) {
        TreeSet<String> jobs = new TreeSet<>();
        selectors(plan).stream()
                .flatMap(selector -> selector.matchers().stream())
                .filter(matcher -> matcher.label().equals("job") && matcher.op() == MatchOp.EQUAL)
                .forEach(matcher -> jobs.add(matcher.value()));
        return jobs.stream().map(job -> equal("job", job));
    }

    /** An order among groups; a single series needs none. */
    static Expr worstFirst(SloPlan plan, Expr expr) {
        return plan.slo().groupBy().isEmpty() ? expr : call("sort_desc", expr);
    }

    /** The ten highest. */
    static Expr highest(Expr expr) {
        return new Expr.Aggregate("topk", Optional.of(number(MOST_SERIES)), expr, Optional.empty());
    }

    /** The rate of a counter's series over five minutes, or over as long as they need. */
    static Expr rate(SloPlan plan, Expr.VectorSelector counter) {
        return over("rate", counter, SloPlan.SHORTEST_RATIO.max(plan.baseWindow()));
    }
}
