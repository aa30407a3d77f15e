package dev.slo.compiler.emit.cloudwatch;

import static dev.slo.compiler.emit.cloudwatch.SelectorSteps.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The collector's receiver: it scrapes a service once a minute, and keeps and marks the series that are counted. */
final class Scrape {

    private static final String NAME = "__name__";
    private static final String RUNNER = "slo_runner";

    private Scrape() {}

    static Map<String, Object> receiver(Marks marks, boolean runners) {
        Map<String, Object> job = Ordered.of(
                "job_name",
                "${env:SLO_JOB}",
                "scrape_interval",
                "60s",
                "static_configs",
                List.of(Map.of("targets", List.of("${env:SLO_TARGET}"))),
                "metric_relabel_configs",
                relabelling(marks, runners));
        return Map.of("config", Map.of("scrape_configs", List.of(job)));
    }

    /**
     * What is not asked for is dropped. A bucket becomes the count of a histogram without buckets, as a collector has no
     * other way to send the number in one; its bound stays beside it, so that no two series are the same.
     */
    private static List<Map<String, Object>> relabelling(Marks marks, boolean runners) {
        List<Map<String, Object>> rules = new ArrayList<>(marks.rules());
        if (runners) {
            String names = Arrays.stream(RunnerMetric.values())
                    .map(metric -> metric.observes() ? metric.source() + "_(count|sum)" : metric.source())
                    .collect(Collectors.joining("|"));
            rules.add(rule(List.of(NAME), names, RUNNER, Marks.SET));
        }
        List<String> kept =
                Stream.concat(marks.all().stream(), Stream.of(RUNNER)).toList();
        rules.add(Ordered.of("action", "keep", "source_labels", kept, "regex", ".*" + Marks.SET + ".*"));
        rules.add(rule(List.of("le"), "(.+)", "slo_bound", "$1"));
        rules.add(rule(List.of(NAME), "(.+)_bucket", NAME, "${1}_count"));
        rules.add(Ordered.of("action", "labeldrop", "regex", "le|" + RUNNER + "|" + SelectorSteps.STEP));
        return rules;
    }
}
