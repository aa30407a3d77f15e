package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.Histograms;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.model.Query;
import dev.slo.model.Red;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.TimeShift;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Proof of the recordings of rate, errors and duration: on an idle service, traffic starts, a quarter of it fails, and
 * what took up to a second takes up to two. Each window is looked at while the new fills half of it, so a window of
 * another length would see another figure.
 */
final class RedProofs {

    private static final TimeSpan PACE = Bench.FASTEST;
    private static final TimeSpan SPACING = new TimeSpan(PACE.millis() / 2);
    /** Long enough for an hour and a fifth of it, without the five minutes in which rates start. */
    private static final TimeSpan BEFORE = TimeSpan.ofMinutes(75);

    private static final TimeSpan HOUR = TimeSpan.ofHours(1);
    private static final TimeSpan BASE = TimeSpan.ofMinutes(5);
    private static final List<TimeSpan> WINDOWS = List.of(TimeSpan.ofMinutes(1), BASE, TimeSpan.ofMinutes(15), HOUR);
    private static final BigDecimal TRAFFIC = BigDecimal.valueOf(100);
    private static final BigDecimal FAILING = new BigDecimal("0.25");
    /** When each percentile of an hour lies in the midst of what changes. */
    private static final Map<String, TimeSpan> PERCENTILES = new TreeMap<>(
            Map.of("50", TimeSpan.ofMinutes(30), "95", TimeSpan.ofMinutes(7), "99", TimeSpan.ofMinutes(3)));

    private static final double PERCENT = 100;
    /** Prometheus 2 counts the samples at both edges of a range, Prometheus 3 at one: half a sample is between them. */
    private static final double EDGE = 0.5;

    private final ServicePlan plan;
    private final Red red;
    private final SortedMap<String, String> group;
    private final List<Proof.Input> inputs = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    private RedProofs(ServicePlan plan, Red red, SortedMap<String, String> group) {
        this.plan = plan;
        this.red = red;
        this.group = group;
    }

    /** None when the service asks for no such recordings, or when no series were found that its selectors tell apart. */
    static List<Proof> of(ServicePlan plan) {
        return plan.service().red().stream()
                .flatMap(red -> Groups.candidates(red.by(), selectors(red)).stream()
                        .limit(1)
                        .flatMap(group -> Stream.of(
                                        new RedProofs(plan, red, group).starting(),
                                        new RedProofs(plan, red, group).unfailing())
                                .flatMap(Optional::stream)))
                .toList();
    }

    /** Errors are 0 while there are requests, and no series of errors yet. */
    private Optional<Proof> unfailing() {
        TimeSpan end = BASE.times(2);
        Timeline line = new Timeline(List.of(new Phase(end, TRAFFIC, BigDecimal.ZERO)));
        return red.errors().flatMap(errors -> requests()).map(series -> {
            series.stream().filter(one -> !one.isBornBad()).forEach(one -> feed(one, line));
            WINDOWS.forEach(window -> {
                check(end, "errors:rate" + window, BigDecimal.ONE, BigDecimal.ZERO);
                check(end, "errors:ratio" + window, BigDecimal.ONE, BigDecimal.ZERO);
            });
            return proof("no error of " + red.name() + " yet");
        });
    }

    private Proof proof(String title) {
        return new Proof(title, PACE, SPACING, inputs, checks, Optional.empty());
    }

    private Optional<Proof> starting() {
        Timeline starting = new Timeline(
                List.of(new Phase(BEFORE, BigDecimal.ZERO, BigDecimal.ZERO), new Phase(HOUR, TRAFFIC, FAILING)));
        Optional<List<FedSeries>> requests = requests();
        requests.ifPresent(series -> series.forEach(one -> feed(one, starting)));
        WINDOWS.forEach(this::rates);
        Optional<List<FedSeries>> durations = red.duration().map(this::durations);
        durations.ifPresent(this::percentiles);
        boolean solved = requests.isPresent()
                && durations.map(series -> series.size() == 3).orElse(true);
        return solved ? Optional.of(proof("rate, errors and duration of " + red.name())) : Optional.empty();
    }

    private Optional<List<FedSeries>> requests() {
        LinearForm all = new LinearForm(List.of(new LinearForm.Term(1, selector(red.requests()))));
        if (red.errors().isEmpty()) {
            return SeriesExample.of(all.counters(), List.of(), group)
                    .map(series -> List.of(counter(series, BigDecimal.ONE, BigDecimal.ONE)));
        }
        LinearForm failed = new LinearForm(
                List.of(new LinearForm.Term(1, selector(red.errors().get()))));
        return new Mixture(failed, all).solve(group);
    }

    /** Half of a window after the start; the ratio is the same in each. */
    private void rates(TimeSpan window) {
        TimeSpan since = new TimeSpan(window.millis() / 2);
        double rate = TRAFFIC.doubleValue() * share(since, window);
        check(since, "requests:rate" + window, rate);
        if (red.errors().isPresent()) {
            check(since, "errors:rate" + window, rate * FAILING.doubleValue());
            check(since, "errors:ratio" + window, FAILING.doubleValue());
        }
    }

    /** Buckets up to one second, two seconds and for all; slow events are in the second one. */
    private List<FedSeries> durations(Query duration) {
        return Stream.of("1", "2", "+Inf")
                .flatMap(bound -> {
                    SortedMap<String, String> labels = new TreeMap<>(group);
                    labels.put("le", bound);
                    BigDecimal perSlow = bound.equals("1") ? BigDecimal.ZERO : BigDecimal.ONE;
                    return SeriesExample.of(List.of(Histograms.buckets(selector(duration))), List.of(), labels).stream()
                            .map(series -> counter(series, BigDecimal.ONE, perSlow));
                })
                .toList();
    }

    private void percentiles(List<FedSeries> buckets) {
        Timeline slowing = new Timeline(
                List.of(new Phase(BEFORE, TRAFFIC, BigDecimal.ZERO), new Phase(HOUR, TRAFFIC, BigDecimal.ONE)));
        buckets.forEach(series -> feed(series, slowing));
        TimeSpan half = new TimeSpan(BASE.millis() / 2);
        PERCENTILES.forEach((percentile, since) -> {
            double quantile = Double.parseDouble(percentile) / PERCENT;
            check(half, "request_duration:p" + percentile + "_5m", seconds(quantile, share(half, BASE)));
            check(since, "request_duration:p" + percentile + "_1h", seconds(quantile, share(since, HOUR)));
        });
    }

    /** A quantile of events that take up to a second, evenly, and of a share of slow ones that take up to two. */
    private static double seconds(double quantile, double slow) {
        double fast = 1 - slow;
        return quantile <= fast ? quantile / fast : 1 + (quantile - fast) / slow;
    }

    /** The share of a window that what is new fills; windows over five minutes take means of rates over those. */
    private static double share(TimeSpan since, TimeSpan window) {
        if (window.compareTo(BASE) <= 0) {
            return since.seconds() / window.seconds();
        }
        double sum = 0;
        for (long t = 0; t <= since.millis(); t += PACE.millis()) {
            sum += Math.min(1, (double) t / BASE.millis());
        }
        return sum / (window.seconds() / PACE.seconds() + EDGE);
    }

    private void feed(FedSeries series, Timeline line) {
        inputs.add(new Proof.Input(series.series(), Notation.of(series, line, SPACING)));
    }

    private void check(TimeSpan since, String suffix, double value) {
        TimeSpan at = new TimeSpan(BEFORE.millis() + since.millis());
        check(at, suffix, new BigDecimal(value, MathContext.DECIMAL32), Questions.EIGHT);
    }

    private void check(TimeSpan at, String suffix, BigDecimal unit, BigDecimal eighths) {
        String service = plan.service().name().value();
        SortedMap<String, String> labels = new TreeMap<>(group);
        labels.put(SeriesNames.SERVICE, service);
        Expr.VectorSelector recorded = new Expr.VectorSelector(
                Optional.of(SeriesNames.red(red, suffix)),
                List.of(new Expr.Matcher(SeriesNames.SERVICE, MatchOp.EQUAL, service)),
                TimeShift.NONE);
        checks.add(new Check(at, Questions.eighths(recorded, unit), List.of(new Check.Answer(labels, eighths))));
    }

    private static List<Expr.VectorSelector> selectors(Red red) {
        return Stream.of(Stream.of(red.requests()), red.errors().stream(), red.duration().stream())
                .flatMap(queries -> queries)
                .map(RedProofs::selector)
                .toList();
    }

    private static Expr.VectorSelector selector(Query query) {
        return (Expr.VectorSelector) SliQueries.parse(query);
    }

    private static FedSeries counter(Expr.VectorSelector series, BigDecimal perGood, BigDecimal perBad) {
        return new FedSeries(series, FedSeries.Shape.COUNTER, perGood, perBad);
    }
}
