package dev.slo.sample.telemetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line: {@code timestamp}, {@code level}, {@code correlationId}, {@code service}, {@code message} and
 * {@code metadata}, which holds the logger, the thread, the span, the MDC, the event's own keys and the exception.
 */
public final class JsonLogLayout extends LayoutBase<ILoggingEvent> {

    /** The property of the logger's context that names the service. */
    static final String SERVICE = "service";

    private static final String EXCEPTION = "exception";
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    @Override
    public String doLayout(ILoggingEvent event) {
        StringWriter line = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("timestamp", MILLIS.format(Instant.ofEpochMilli(event.getTimeStamp())));
            json.writeStringProperty("level", level(event.getLevel()));
            json.writeStringProperty("correlationId", Correlation.current().toString());
            json.writeStringProperty("service", service(event));
            json.writeStringProperty("message", event.getFormattedMessage());
            json.writeObjectPropertyStart("metadata");
            metadata(json, event);
            json.writeEndObject();
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private static String level(Level level) {
        return level == Level.TRACE ? "debug" : level.toString().toLowerCase(Locale.ROOT);
    }

    private static String service(ILoggingEvent event) {
        return event.getLoggerContextVO().getPropertyMap().getOrDefault(SERVICE, "unnamed");
    }

    /** What is ours wins over keys of the event and of the MDC that are called the same. */
    private static void metadata(JsonGenerator json, ILoggingEvent event) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("logger", event.getLoggerName());
        metadata.put("thread", event.getThreadName());
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            metadata.put("trace_id", span.getTraceId());
            metadata.put("span_id", span.getSpanId());
        }
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            pairs.forEach(pair -> metadata.putIfAbsent(pair.key, pair.value));
        }
        new TreeMap<>(event.getMDCPropertyMap()).forEach(metadata::putIfAbsent);
        metadata.remove(Correlation.KEY);
        metadata.remove(EXCEPTION);
        metadata.forEach((key, value) -> property(json, key, value));
        if (event.getThrowableProxy() != null) {
            exception(json, event.getThrowableProxy());
        }
    }

    private static void property(JsonGenerator json, String key, @Nullable Object value) {
        json.writeName(key);
        if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    private static void exception(JsonGenerator json, IThrowableProxy thrown) {
        json.writeObjectPropertyStart(EXCEPTION);
        json.writeStringProperty("type", thrown.getClassName());
        json.writeStringProperty("message", String.valueOf(thrown.getMessage()));
        json.writeStringProperty("stack", ThrowableProxyUtil.asString(thrown));
        json.writeEndObject();
    }
}
