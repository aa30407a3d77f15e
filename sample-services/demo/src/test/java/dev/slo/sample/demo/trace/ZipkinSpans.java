package dev.slo.sample.demo.trace;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spans of OTLP in Zipkin's JSON (v2), as OpenTelemetry's specification maps them: attributes are tags, events are
 * annotations, an error is the tag {@code error}. Zipkin knows no links; they become the tags {@code otlp.link.N} that the
 * OpenTelemetry collector writes: trace, span, state, attributes, dropped attributes.
 */
final class ZipkinSpans {

    private static final long NANOS_OF_MICRO = 1_000;

    private ZipkinSpans() {}

    static ArrayNode of(ExportTraceServiceRequest request) {
        ArrayNode spans = JsonMapper.shared().createArrayNode();
        request.getResourceSpansList()
                .forEach(resource -> resource.getScopeSpansList().forEach(scope -> scope.getSpansList()
                        .forEach(span -> spans.add(json(span, service(resource.getResource()))))));
        return spans;
    }

    private static String service(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> text(attribute.getValue()))
                .findFirst()
                .orElse("unknown");
    }

    private static ObjectNode json(Span span, String service) {
        long start = micros(span.getStartTimeUnixNano());
        ObjectNode json = JsonMapper.shared()
                .createObjectNode()
                .put("traceId", hex(span.getTraceId()))
                .put("id", hex(span.getSpanId()))
                .put("name", span.getName())
                .put("timestamp", start)
                .put("duration", Math.max(1, micros(span.getEndTimeUnixNano()) - start));
        if (!span.getParentSpanId().isEmpty()) {
            json.put("parentId", hex(span.getParentSpanId()));
        }
        switch (span.getKind()) {
            case SPAN_KIND_SERVER -> json.put("kind", "SERVER");
            case SPAN_KIND_CLIENT -> json.put("kind", "CLIENT");
            case SPAN_KIND_PRODUCER -> json.put("kind", "PRODUCER");
            case SPAN_KIND_CONSUMER -> json.put("kind", "CONSUMER");
            default -> {}
        }
        json.putObject("localEndpoint").put("serviceName", service);
        tags(span, json.putObject("tags"));
        ArrayNode annotations = json.putArray("annotations");
        span.getEventsList().forEach(event -> annotations
                .addObject()
                .put("timestamp", micros(event.getTimeUnixNano()))
                .put("value", annotation(event)));
        return json;
    }

    private static void tags(Span span, ObjectNode tags) {
        span.getAttributesList().forEach(attribute -> tags.put(attribute.getKey(), text(attribute.getValue())));
        if (span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR) {
            tags.put("otel.status_code", "ERROR").put("error", span.getStatus().getMessage());
        }
        for (int number = 0; number < span.getLinksCount(); number++) {
            Span.Link link = span.getLinks(number);
            tags.put(
                    "otlp.link." + number,
                    String.join(
                            "|",
                            hex(link.getTraceId()),
                            hex(link.getSpanId()),
                            link.getTraceState(),
                            attributes(link.getAttributesList()).toString(),
                            Integer.toString(link.getDroppedAttributesCount())));
        }
    }

    private static String annotation(Span.Event event) {
        if (event.getAttributesList().isEmpty()) {
            return event.getName();
        }
        return JsonMapper.shared()
                .createObjectNode()
                .set(event.getName(), attributes(event.getAttributesList()))
                .toString();
    }

    private static ObjectNode attributes(List<KeyValue> attributes) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        attributes.forEach(attribute -> json.put(attribute.getKey(), text(attribute.getValue())));
        return json;
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> Long.toString(value.getIntValue());
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
            default -> throw new IllegalArgumentException("the samples send no " + value.getValueCase());
        };
    }

    private static long micros(long nanos) {
        return nanos / NANOS_OF_MICRO;
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
