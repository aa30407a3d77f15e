package dev.slo.compiler.emit.cloudwatch;

import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.CACHE_HITS;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.CACHE_MISSES;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.CACHE_SIZE;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.QUEUE_AGE;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.QUEUE_DEPTH;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.QUEUE_PROCESSING_RATE;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.RUNNERS_ACTIVE;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.RUNNERS_COMPLETED;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.RUNNERS_STARTED;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.RUNNER_EXECUTION_TIME;
import static dev.slo.compiler.emit.cloudwatch.RunnerMetric.RUNNER_STARTUP_TIME;

import dev.slo.model.TimeSpan;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A service that starts runners, on the dashboard: its queue, its runners, its cache. */
final class RunnerWidgets {

    /** How many widgets {@link #of} makes. */
    static final int EACH = 8;

    private static final int QUARTER = 6;
    private static final int THIRD = 8;
    private static final TimeSpan PERIOD = TimeSpan.ofMinutes(5);

    private final String service;

    private RunnerWidgets(String service) {
        this.service = service;
    }

    static List<Widget> of(String service) {
        return new RunnerWidgets(service).widgets();
    }

    private List<Widget> widgets() {
        Series processed = new Series().input(query(QUEUE_PROCESSING_RATE), "");
        processed.line("per_second", id(QUEUE_PROCESSING_RATE) + " / " + seconds(), "messages");
        Series cache = new Series().input(query(CACHE_HITS), "").input(query(CACHE_MISSES), "");
        String hits = id(CACHE_HITS);
        cache.line("cache_hit_rate", "100 * " + hits + " / (" + hits + " + " + id(CACHE_MISSES) + ")", "CacheHitRate");
        return List.of(
                Widget.text(1, "## " + service + ": queue, runners, cache"),
                chart(QUARTER, "Work that waits", lines(QUEUE_DEPTH)),
                chart(QUARTER, "Age of the oldest message, s", lines(QUEUE_AGE)),
                chart(QUARTER, "Messages processed per second", processed),
                chart(QUARTER, "Runners", lines(RUNNERS_ACTIVE, RUNNERS_STARTED, RUNNERS_COMPLETED)),
                chart(THIRD, "Mean time to start and to run, s", lines(RUNNER_STARTUP_TIME, RUNNER_EXECUTION_TIME)),
                chart(THIRD, "Builds that the cache served, %", cache),
                chart(THIRD, "Cache, bytes", lines(CACHE_SIZE)));
    }

    private Series lines(RunnerMetric... metrics) {
        Series series = new Series();
        for (RunnerMetric metric : metrics) {
            series.line(query(metric), metric.metric());
        }
        return series;
    }

    private MetricQuery.Metric query(RunnerMetric metric) {
        return new MetricQuery.Metric(id(metric), metric.metric(), Map.of("service", service), metric.stat(), PERIOD);
    }

    private static Widget chart(int width, String title, Series series) {
        return Widget.chart(width, title, series, List.of());
    }

    private static String id(RunnerMetric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static long seconds() {
        return PERIOD.millis() / 1_000;
    }
}
