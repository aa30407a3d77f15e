package dev.slo.sample.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.demo.client.Series;
import dev.slo.sample.demo.client.Series.Point;
import java.io.IOException;
import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The budgets after the faults, against what the samples counted themselves. */
final class BudgetStage {

    private static final String REMAINING = "slo:period_error_budget_remaining:ratio";
    private static final String RECORDED = "slo:sli_total:rate";
    private static final String ROLL_UP = "slo:sli_total:rate5m";
    private static final String SPAN = "[10m]";
    /** Two roll-ups: one before the faults and one behind them. */
    private static final int ROLL_UPS = 2;
    /** A scrape may see an event on the other side of a moment than the sample's own count: one at each end. */
    private static final double STRAY_EVENTS = 2;

    private static final Duration LONGEST = Duration.ofSeconds(440);

    private final ProofStack stack;
    private final Verdicts verdicts;

    BudgetStage(ProofStack stack, Verdicts verdicts) {
        this.stack = stack;
        this.verdicts = verdicts;
    }

    /** An objective, and the counts that tell the truth about it. */
    private record Subject(
            String service, String slo, Map<String, String> group, double budget, String errors, List<String> totals) {

        String job() {
            return service.equals("sampleworker") ? "sampleworker" : "sampleapi";
        }

        String series(String name) {
            return group.entrySet().stream()
                    .map(label -> ", " + label.getKey() + "=\"" + label.getValue() + "\"")
                    .collect(Collectors.joining("", name + "{service=\"" + service + "\", slo=\"" + slo + "\"", "}"));
        }
    }

    void run() throws IOException, InterruptedException {
        List<Subject> subjects = List.of(
                new Subject("sampleworker", "email-delivery", Map.of(), 0.001, "failed", List.of("sent", "failed")),
                new Subject("sampleapi", "requests-availability", Map.of(), 0.001, "all errors", List.of("all total")),
                new Subject(
                        "sampleapi",
                        "route-availability",
                        Map.of("path", Harm.BROKEN_ROUTE),
                        0.005,
                        "routes " + Harm.BROKEN_ROUTE + " errors",
                        List.of("routes " + Harm.BROKEN_ROUTE + " total")),
                new Subject("sampleapi", "requests-latency", Map.of(), 0.01, "all slow", List.of("all total")));
        for (Subject subject : subjects) {
            judge(subject);
        }
    }

    private void judge(Subject subject) throws IOException, InterruptedException {
        Point left = Patience.await(
                "budget of " + subject.slo() + " after the faults", LONGEST, () -> afterTheFaults(subject));
        TruthLog truth = subject.job().equals("sampleworker") ? stack.worker() : stack.api();
        ExpectedBudget.Times times = new ExpectedBudget.Times(
                times("up{job=\"" + subject.job() + "\"}", left.time()),
                times(subject.series(RECORDED), left.time()),
                times(subject.series(ROLL_UP), left.time()));
        DoubleSummaryStatistics expected =
                new ExpectedBudget(truth, subject.errors(), subject.totals(), subject.budget(), times).remaining();
        double stray = (1 - expected.getMin()) * STRAY_EVENTS / Math.max(1, truth.latest(subject.errors()));
        double least = expected.getMin() - stray;
        double most = expected.getMax() + stray;
        verdicts.add(
                "budget left of " + subject.service() + "/" + subject.slo() + "; counted: "
                        + truth.latest(subject.errors()) + " bad",
                percent(least) + " to " + percent(most),
                percent(left.value()),
                left.value() >= least && left.value() <= most);
        assertThat(most)
                .as("the fault is to be seen in the budget of " + subject)
                .isLessThan(0.9);
    }

    /** The budget as it was computed last, once both roll-ups are in it. */
    private Optional<Point> afterTheFaults(Subject subject) throws IOException {
        List<Point> budgets = points(subject.series(REMAINING));
        List<Point> rollUps = points(subject.series(ROLL_UP));
        if (budgets.isEmpty() || rollUps.size() < ROLL_UPS) {
            return Optional.empty();
        }
        Point last = budgets.get(budgets.size() - 1);
        return last.time() > rollUps.get(ROLL_UPS - 1).time() ? Optional.of(last) : Optional.empty();
    }

    private List<Double> times(String selector, double until) throws IOException {
        return points(selector).stream()
                .map(Point::time)
                .filter(time -> time <= until)
                .toList();
    }

    private List<Point> points(String selector) throws IOException {
        List<Series> series = stack.prometheus().range(selector + SPAN);
        assertThat(series).as(selector).hasSizeLessThan(2);
        return series.isEmpty() ? List.of() : series.get(0).points();
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * ratio);
    }
}
