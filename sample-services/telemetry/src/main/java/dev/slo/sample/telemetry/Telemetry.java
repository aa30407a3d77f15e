package dev.slo.sample.telemetry;

import ch.qos.logback.classic.Level;
import dev.slo.micrometer.SloMeterFilter;
import dev.slo.spec.ServiceSpec;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a service tells about itself: metrics for Prometheus, traces over OTLP, log lines in JSON. One for each process.
 * Histograms carry exemplars of the current span.
 */
public final class Telemetry implements AutoCloseable {

    private static final long FLUSH_SECONDS = 5;

    private final String serviceName;
    private final PrometheusMeterRegistry registry;
    private final OpenTelemetrySdk openTelemetry;
    private final ProcessMeters processMeters;

    private Telemetry(String serviceName, PrometheusMeterRegistry registry, OpenTelemetrySdk openTelemetry) {
        this.serviceName = serviceName;
        this.registry = registry;
        this.openTelemetry = openTelemetry;
        this.processMeters = ProcessMeters.bindTo(registry);
    }

    /** Starts with the standard buckets. */
    public static Telemetry start(String serviceName, Environment environment) {
        return start(serviceName, environment, List.of(), Meanings.NONE);
    }

    /**
     * Starts. Reads {@code LOG_LEVEL} (info), {@code CORRELATION_ID} (that of lines which no request caused) and what
     * OpenTelemetry reads, and checks the environment.
     *
     * @param slos what the service promises: its timers get the buckets that the latency SLOs need
     * @param meanings what its meters mean
     * @throws ConfigurationException when a variable is wrong, whoever read it
     */
    public static Telemetry start(
            String serviceName, Environment environment, List<ServiceSpec> slos, Meanings meanings) {
        LogLevel level = environment.choice("LOG_LEVEL", LogLevel.INFO);
        environment.optional("CORRELATION_ID").ifPresent(text -> CorrelationId.parse(text)
                .ifPresentOrElse(
                        Correlation::ofProcess,
                        () -> environment.reject("CORRELATION_ID is " + ShownValue.of("CORRELATION_ID", text)
                                + ", and must be a UUID of version 4")));
        environment.check();
        JsonLogging.start(serviceName, Level.toLevel(level.name()));
        OpenTelemetrySdk openTelemetry = Traces.start(serviceName, environment);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(
                new ScrapeFormat(), new PrometheusRegistry(), Clock.SYSTEM, new CurrentSpan());
        registry.config()
                .namingConvention(new WholeNames())
                .meterFilter(meanings)
                .meterFilter(SloMeterFilter.of(slos))
                .meterFilter(new StandardBuckets());
        return new Telemetry(serviceName, registry, openTelemetry);
    }

    /** Where the service's meters are registered. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Where the service's spans come from. */
    public OpenTelemetry openTelemetry() {
        return openTelemetry;
    }

    /** The tracer of the service's own spans. */
    public Tracer tracer() {
        return openTelemetry.getTracer(serviceName);
    }

    /** The context of traces on its way to and from other processes. */
    public Propagation propagation() {
        return new Propagation(openTelemetry.getPropagators().getTextMapPropagator());
    }

    /** Exports the spans that are still here, for at most five seconds, and ends. */
    @Override
    public void close() {
        openTelemetry.shutdown().join(FLUSH_SECONDS, TimeUnit.SECONDS);
        processMeters.close();
        registry.close();
    }

    /** The levels that {@code LOG_LEVEL} may name. */
    private enum LogLevel {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }
}
