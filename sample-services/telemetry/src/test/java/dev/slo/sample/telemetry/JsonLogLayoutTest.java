package dev.slo.sample.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLogLayoutTest {

    private final JsonLogLayout layout = new JsonLogLayout();
    private final LoggerContext context = new LoggerContext();

    JsonLogLayoutTest() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty(JsonLogLayout.SERVICE, "sampleapi");
    }

    @Test
    void aLineHasTheSixFieldsInOrder() {
        CorrelationId id = CorrelationId.fresh();
        String line;
        try (Correlation.Scope scope = Correlation.with(id)) {
            assertThat(scope).isNotNull();
            line = layout.doLayout(event(Level.INFO, "order made"));
        }
        assertThat(line).endsWith("}\n").doesNotContain("}\n{");
        JsonNode json = JsonMapper.shared().readTree(line);
        assertThat(json.propertyNames())
                .containsExactly("timestamp", "level", "correlationId", "service", "message", "metadata");
        assertThat(json.get("timestamp").asString()).isEqualTo("2026-01-01T00:00:00.250Z");
        assertThat(json.get("level").asString()).isEqualTo("info");
        assertThat(json.get("correlationId").asString()).isEqualTo(id.toString());
        assertThat(json.get("service").asString()).isEqualTo("sampleapi");
        assertThat(json.get("message").asString()).isEqualTo("order made");
        assertThat(json.get("metadata").propertyNames()).containsExactly("logger", "thread");
    }

    @Test
    void aLineWithoutARequestHasTheIdOfTheProcess() {
        assertThat(JsonMapper.shared()
                        .readTree(layout.doLayout(event(Level.WARN, "x")))
                        .get("correlationId")
                        .asString())
                .isEqualTo(Correlation.current().toString());
    }

    @Test
    void levelsAreTheFourOfTheSchema() {
        assertThat(List.of(Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR))
                .extracting(level -> JsonMapper.shared()
                        .readTree(layout.doLayout(event(level, "x")))
                        .get("level")
                        .asString())
                .containsExactly("debug", "debug", "info", "warn", "error");
    }

    @Test
    void whateverIsLoggedStaysOneLineOfJson() {
        String hostile = "a\nb\r\"},{\"level\":\"error\" \u0000 \u2028 \ud83d\ude00";
        String line = layout.doLayout(event(Level.INFO, hostile));
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(JsonMapper.shared().readTree(line).get("message").asString()).isEqualTo(hostile);
    }

    @Test
    void metadataHasTheSpanTheKeysTheMdcAndTheException() {
        LoggingEvent event = event(Level.ERROR, "failed", new IllegalStateException("no money"));
        event.setKeyValuePairs(List.of(
                new KeyValuePair("port", 8080), new KeyValuePair("ready", true), new KeyValuePair("logger", "forged")));
        String line;
        try (Telemetry telemetry = Telemetry.start("sampleapi", Environment.of(Map.of()));
                MDC.MDCCloseable mdc = MDC.putCloseable("route", "/api/orders")) {
            assertThat(mdc).isNotNull();
            Span span = telemetry.tracer().spanBuilder("x").startSpan();
            try (Scope scope = span.makeCurrent()) {
                assertThat(scope).isNotNull();
                event.setMDCPropertyMap(MDC.getCopyOfContextMap());
                line = layout.doLayout(event);
            }
            JsonNode metadata = JsonMapper.shared().readTree(line).get("metadata");
            assertThat(metadata.get("trace_id").asString())
                    .isEqualTo(span.getSpanContext().getTraceId());
            assertThat(metadata.get("span_id").asString())
                    .isEqualTo(span.getSpanContext().getSpanId());
            assertThat(metadata.get("port").isInt()).isTrue();
            assertThat(metadata.get("ready").isBoolean()).isTrue();
            assertThat(metadata.get("route").asString()).isEqualTo("/api/orders");
            assertThat(metadata.get("logger").asString()).isEqualTo("dev.slo.Test");
            assertThat(metadata.get("exception").get("type").asString()).isEqualTo("java.lang.IllegalStateException");
            assertThat(metadata.get("exception").get("message").asString()).isEqualTo("no money");
            assertThat(metadata.get("exception").get("stack").asString()).contains("at dev.slo.sample.telemetry");
        }
    }

    private LoggingEvent event(Level level, String message) {
        return event(level, message, null);
    }

    private LoggingEvent event(Level level, String message, @org.jspecify.annotations.Nullable Throwable thrown) {
        Logger logger = context.getLogger("dev.slo.Test");
        LoggingEvent event = new LoggingEvent("test", logger, level, message, thrown, null);
        event.setInstant(java.time.Instant.parse("2026-01-01T00:00:00.250Z"));
        return event;
    }
}
