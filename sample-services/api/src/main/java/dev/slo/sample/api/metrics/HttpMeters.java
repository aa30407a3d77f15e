package dev.slo.sample.api.metrics;

import dev.slo.micrometer.CounterMeter;
import dev.slo.micrometer.HistogramMeter;
import dev.slo.micrometer.Meters;
import dev.slo.micrometer.SloMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Collection;

/** {@code http_requests_total} and {@code http_request_duration_seconds}: every request, whether it went well or not. */
public final class HttpMeters {

    private static final String REQUESTS = "http.requests";
    private static final String DURATION = "http.request.duration";
    private static final String METHOD = "method";
    private static final String PATH = "path";
    private static final String STATUS = "status";

    private final MeterRegistry registry;

    /** Meters of this registry. */
    public HttpMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The counter of requests, for SLOs; its statuses are {@code STATUS}. */
    public static CounterMeter requests() {
        return Meters.counter(REQUESTS);
    }

    /** The counter of requests that the API failed to answer, for SLOs. */
    public static CounterMeter failures() {
        return requests().tagMatching(STATUS, "5..");
    }

    /** The histogram of durations, for SLOs. */
    public static HistogramMeter durations() {
        return Meters.timer(DURATION);
    }

    /** Makes the series of a route exist at zero, one for each status that it may answer with. */
    public void expect(String method, String path, Collection<Integer> statuses) {
        SloMeters.preregister(
                registry,
                requests()
                        .tag(METHOD, method)
                        .tag(PATH, path)
                        .tagAnyOf(STATUS, statuses.stream().map(String::valueOf).toArray(String[]::new)),
                durations().tag(METHOD, method).tag(PATH, path));
    }

    /** Counts a request. */
    public void answered(String method, String path, int status, Duration took) {
        Tags route = Tags.of(METHOD, method, PATH, path);
        registry.counter(REQUESTS, route.and(STATUS, String.valueOf(status))).increment();
        registry.timer(DURATION, route).record(took);
    }
}
