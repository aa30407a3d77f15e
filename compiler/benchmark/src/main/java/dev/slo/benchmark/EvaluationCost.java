package dev.slo.benchmark;

import dev.slo.compiler.plan.Cost;
import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.Rule;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.TimeSpan;
import dev.slo.promql.PromqlPrinter;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What one evaluation of an SLO's rules costs a real Prometheus, against the same windows taken from the raw counters,
 * in samples and milliseconds and in one run.
 */
public final class EvaluationCost {

    private static final int RUNS = 7;
    /** The total finds both statuses, the errors one of them: 150 series a selector on average. */
    private static final int RAW_SERIES = Traffic.TASKS * 3 / 2;

    private static final String MEAN_OF_RATIOS =
            "avg_over_time((slo:sli_error:rate5m / (slo:sli_total:rate5m > 0))[30d:5m])";

    private final PrometheusServer prometheus;
    private final long now;
    private final PrintStream out;

    private EvaluationCost(PrometheusServer prometheus, long now, PrintStream out) {
        this.prometheus = prometheus;
        this.now = now;
        this.out = out;
    }

    /** Backfills a storage in a temporary folder, starts a server on it and prints a table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("slo-evaluation-cost");
        long now = Instant.now().getEpochSecond() / 3_600 * 3_600;
        new Backfill(new Traffic(), now).into(folder, folder.resolve("data"));
        try (PrometheusServer prometheus = PrometheusServer.start(folder, "global: {}\n")) {
            new EvaluationCost(prometheus, now, System.out).print(plan());
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static ServicePlan plan() throws IOException {
        try (InputStream spec = EvaluationCost.class.getResourceAsStream("evaluation-cost.yaml")) {
            byte[] bytes = Objects.requireNonNull(spec).readAllBytes();
            return Planner.plan(YamlFrontEnd.read("evaluation-cost.yaml", bytes)
                    .value()
                    .orElseThrow()
                    .get(0)
                    .service());
        }
    }

    /** What an evaluation took. */
    private record Effort(long samples, double millis) {
        static final Effort NONE = new Effort(0, 0);

        Effort plus(Effort other) {
            return new Effort(samples + other.samples, millis + other.millis);
        }
    }

    private void print(ServicePlan plan) {
        SloPlan slo = plan.slos().get(0);
        line("window", "naive samples", "naive ms", "ours samples", "ours ms");
        Effort naive = Effort.NONE;
        for (TimeSpan window : windows(slo)) {
            Effort raw = measure(naive(window));
            Effort recorded = measure(recorded(window));
            naive = naive.plus(raw);
            row(window.toString(), raw, recorded);
        }
        Effort all = plan.groups().stream()
                .flatMap(group -> group.rules().stream())
                .map(Rule::expr)
                .map(PromqlPrinter::print)
                .map(this::measure)
                .reduce(Effort.NONE, Effort::plus);
        row("all windows against all rules", naive, all);
        Cost cost = Cost.of(plan, RAW_SERIES);
        line("estimated", Long.toString(cost.naiveSamples()), "", Long.toString(cost.samples()), "");
        out.printf(
                "%,.0f times fewer samples, %,.0f times faster; %d recordings, %d alerts%n",
                (double) naive.samples() / all.samples(),
                naive.millis() / all.millis(),
                cost.recordings(),
                cost.alerts());
        budgets(slo);
    }

    /** The same figure by several schemes: the share of the 30-day budget that is spent. */
    private void budgets(SloPlan slo) {
        TimeSpan period = slo.slo().window().length();
        out.printf("%n%-30s %14s %14s %10s%n", "budget spent by", "share", "samples", "ms");
        budget(slo, "raw counters", naive(period));
        budget(slo, "ours, five-minute means", recorded(period));
        budget(slo, "ours, without those means", recorded(period).replace("rate5m", "rate"));
        budget(slo, "mean of five-minute ratios", MEAN_OF_RATIOS);
    }

    private void budget(SloPlan slo, String scheme, String query) {
        Effort effort = measure(query);
        double spent = value(query) / slo.budget().doubleValue();
        out.printf("%-30s %14.4f %14d %10.3f%n", scheme, spent, effort.samples(), effort.millis());
    }

    private static List<TimeSpan> windows(SloPlan slo) {
        return Stream.concat(
                        slo.tiers().stream().flatMap(tier -> Stream.of(tier.longWindow(), tier.shortWindow())),
                        Stream.of(slo.slo().window().length()))
                .distinct()
                .sorted()
                .toList();
    }

    private static String naive(TimeSpan window) {
        return "sum(rate(http_requests_total{status=\"500\"}[%1$s])) / sum(rate(http_requests_total[%1$s]))"
                .formatted(window);
    }

    private static String recorded(TimeSpan window) {
        String suffix = window.compareTo(TimeSpan.ofHours(6)) > 0 ? "5m" : "";
        return "sum_over_time(slo:sli_error:rate%1$s[%2$s]) / (sum_over_time(slo:sli_total:rate%1$s[%2$s]) > 0)"
                .formatted(suffix, window);
    }

    private Effort measure(String query) {
        Times times = new Times();
        long samples = 0;
        for (int i = 0; i < RUNS; i++) {
            JsonNode stats = evaluate(query).path("stats");
            times.addSeconds(stats.path("timings").path("evalTotalTime").asDouble());
            samples = stats.path("samples").path("totalQueryableSamples").asLong();
        }
        return new Effort(samples, times.median());
    }

    private double value(String query) {
        return Double.parseDouble(
                evaluate(query).path("result").path(0).path("value").path(1).asString());
    }

    private JsonNode evaluate(String query) {
        return prometheus.get("query", Map.of("query", query, "time", Long.toString(now), "stats", "all"));
    }

    private void row(String what, Effort naive, Effort ours) {
        line(what, Long.toString(naive.samples()), millis(naive), Long.toString(ours.samples()), millis(ours));
    }

    private static String millis(Effort effort) {
        return String.format(Locale.ROOT, "%.3f", effort.millis());
    }

    private void line(String what, String naive, String naiveMs, String ours, String oursMs) {
        out.printf("%-30s %14s %10s %14s %10s%n", what, naive, naiveMs, ours, oursMs);
    }
}
