package dev.slo.sample.telemetry;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * OpenTelemetry as the {@code OTEL_*} variables configure it, for traces alone: metrics are scraped and logs are lines.
 * Spans are made in any case, as exemplars and log lines name them; they are exported when an OTLP endpoint is set.
 */
final class Traces {

    private static final String EXPORTER = "otel.traces.exporter";

    private Traces() {}

    static OpenTelemetrySdk start(String serviceName, Environment environment) {
        Map<String, String> settings = settings(serviceName, environment);
        try {
            return AutoConfiguredOpenTelemetrySdk.builder()
                    .disableShutdownHook()
                    .addPropertiesCustomizer(ignored -> settings)
                    .addTracerProviderCustomizer((provider, ignored) -> provider.addSpanProcessor(new NoExport()))
                    .build()
                    .getOpenTelemetrySdk();
        } catch (io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException e) {
            environment.reject("OTEL_*: " + e.getMessage());
            environment.check();
            throw e;
        }
    }

    private static Map<String, String> settings(String serviceName, Environment environment) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("otel.service.name", serviceName);
        settings.put("otel.exporter.otlp.protocol", "http/protobuf");
        environment
                .startingWith("OTEL_")
                .forEach((name, value) ->
                        settings.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        settings.putIfAbsent(EXPORTER, hasEndpoint(settings) ? "otlp" : "none");
        settings.put("otel.metrics.exporter", "none");
        settings.put("otel.logs.exporter", "none");
        return settings;
    }

    private static boolean hasEndpoint(Map<String, String> settings) {
        return !settings.getOrDefault("otel.exporter.otlp.endpoint", "").isBlank()
                || !settings.getOrDefault("otel.exporter.otlp.traces.endpoint", "")
                        .isBlank();
    }

    /** Does nothing, and is there: without any processor the SDK makes no spans, and no ids for log lines and exemplars. */
    private static final class NoExport implements SpanProcessor {

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {}

        @Override
        public boolean isEndRequired() {
            return false;
        }
    }
}
