package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SliPart;
import dev.slo.promql.Expr;
import dev.slo.promql.Selectors;
import java.util.List;
import java.util.Optional;

/**
 * The metrics of a platform that starts runners for queued work, by their names in Prometheus and in CloudWatch. They are
 * sent and shown for services whose specs speak of runners; a service may publish them itself under the same names.
 */
enum RunnerMetric {
    /** Work that waits. */
    QUEUE_DEPTH("runner_queue_depth", "QueueDepth", "Maximum"),
    /** Seconds that the oldest piece of work has waited. */
    QUEUE_AGE("runner_queue_oldest_message_age_seconds", "QueueAge", "Maximum"),
    /** Work taken from the queue. */
    QUEUE_PROCESSING_RATE("runner_queue_processed_total", "QueueProcessingRate", "Sum"),
    /** Runners at work. */
    RUNNERS_ACTIVE("runners_active", "RunnersActive", "Maximum"),
    /** Runners that were started. */
    RUNNERS_STARTED("runners_started_total", "RunnersStarted", "Sum"),
    /** Runners that came to an end. */
    RUNNERS_COMPLETED("runners_completed_total", "RunnersCompleted", "Sum"),
    /** Seconds until a runner is ready. */
    RUNNER_STARTUP_TIME("runner_startup_seconds", "RunnerStartupTime", "Average"),
    /** Seconds that a runner works. */
    RUNNER_EXECUTION_TIME("runner_execution_seconds", "RunnerExecutionTime", "Average"),
    /** Builds that the cache served. */
    CACHE_HITS("runner_cache_hits_total", "CacheHits", "Sum"),
    /** Builds that it did not. */
    CACHE_MISSES("runner_cache_misses_total", "CacheMisses", "Sum"),
    /** Bytes in the cache. */
    CACHE_SIZE("runner_cache_size_bytes", "CacheSize", "Maximum");

    private static final List<String> PREFIXES = List.of("runner_", "runners_");

    private final String source;
    private final String metric;
    private final String stat;

    RunnerMetric(String source, String metric, String stat) {
        this.source = source;
        this.metric = metric;
        this.stat = stat;
    }

    /** Its name in Prometheus; a histogram's is that of the family. */
    String source() {
        return source;
    }

    /** Its name in CloudWatch. */
    String metric() {
        return metric;
    }

    /** The statistic that means something. */
    String stat() {
        return stat;
    }

    /** Whether it is a counter, of which increments are sent. */
    boolean counts() {
        return source.endsWith("_total");
    }

    /** Whether it is a histogram: its mean is all that a collector can send of it. */
    boolean observes() {
        return stat.equals("Average");
    }

    /** Whether a service's SLOs are about runners. */
    static boolean isWantedBy(ServicePlan service) {
        return service.slos().stream()
                .flatMap(slo -> SliPart.of(slo).stream())
                .flatMap(part -> Selectors.in(part.expr()).stream())
                .map(Expr.VectorSelector::metric)
                .flatMap(Optional::stream)
                .anyMatch(name -> PREFIXES.stream().anyMatch(name::startsWith));
    }
}
