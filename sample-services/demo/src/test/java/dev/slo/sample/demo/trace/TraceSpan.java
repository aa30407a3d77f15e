package dev.slo.sample.demo.trace;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A span as Zipkin tells it. Zipkin keeps the names of spans and services in small letters.
 *
 * @param kind {@code server}, {@code client}, {@code producer}, {@code consumer}, or empty text for work within a service
 * @param start microseconds since 1970
 * @param duration microseconds
 * @param annotations what happened in it, in order
 */
record TraceSpan(
        String traceId,
        String id,
        Optional<String> parentId,
        String service,
        String kind,
        String name,
        long start,
        long duration,
        Map<String, String> tags,
        List<String> annotations) {

    static TraceSpan of(JsonNode json) {
        Map<String, String> tags = new TreeMap<>();
        json.path("tags").forEachEntry((key, value) -> tags.put(key, value.asString()));
        return new TraceSpan(
                json.get("traceId").asString(),
                json.get("id").asString(),
                json.has("parentId") ? Optional.of(json.get("parentId").asString()) : Optional.empty(),
                json.get("localEndpoint").get("serviceName").asString(),
                json.path("kind").asString("").toLowerCase(Locale.ROOT),
                json.get("name").asString(),
                json.get("timestamp").asLong(),
                json.get("duration").asLong(),
                tags,
                json.path("annotations")
                        .valueStream()
                        .map(annotation -> annotation.get("value").asString())
                        .toList());
    }

    long end() {
        return start + duration;
    }

    /** Whether Zipkin shows it in red. */
    boolean failed() {
        return tags.containsKey("error");
    }

    /** The id of the span that it is linked to, in the same trace. */
    Optional<String> link() {
        return Optional.ofNullable(tags.get("otlp.link.0"))
                .filter(link -> link.startsWith(traceId + "|"))
                .map(link -> link.split("\\|", -1)[1]);
    }
}
