package dev.slo.micrometer;

/**
 * Starts a selection of meters by the names that the code of a service gives them. What they are called in Prometheus
 * follows from Micrometer's own naming convention:
 *
 * <pre>{@code
 * Meters.timer("http.server.requests").tag("uri", "/api").events()
 * // http_server_requests_seconds_count{uri="/api"}
 * }</pre>
 */
public final class Meters {

    private Meters() {}

    /** Timers, and function timers, which have no histogram. */
    public static HistogramMeter timer(String name) {
        return new HistogramMeter(MeterSelection.of(name, MeterKind.TIMER));
    }

    /** Distribution summaries; {@link MeterSelector#baseUnit} is part of their name. */
    public static HistogramMeter distributionSummary(String name) {
        return new HistogramMeter(MeterSelection.of(name, MeterKind.DISTRIBUTION_SUMMARY));
    }

    /** Long task timers: tasks that run now. */
    public static LongTaskMeter longTaskTimer(String name) {
        return new LongTaskMeter(MeterSelection.of(name, MeterKind.LONG_TASK_TIMER));
    }

    /** Counters. */
    public static CounterMeter counter(String name) {
        return new CounterMeter(MeterSelection.of(name, MeterKind.COUNTER));
    }

    /** Counters that read their value from an object. */
    public static CounterMeter functionCounter(String name) {
        return new CounterMeter(MeterSelection.of(name, MeterKind.FUNCTION_COUNTER));
    }

    /** Gauges; a time gauge is one with the base unit {@code seconds}. */
    public static GaugeMeter gauge(String name) {
        return new GaugeMeter(MeterSelection.of(name, MeterKind.GAUGE));
    }
}
