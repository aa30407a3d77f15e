package dev.slo.sample.demo.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A trace as Zipkin tells it, and as a tree of text: a line for a span, with its service, kind and name, what it is linked
 * to and how it failed; below it, moved to the right, its children in the order in which they began.
 */
record Trace(List<TraceSpan> spans) {

    static Trace of(JsonNode spans) {
        return new Trace(spans.valueStream()
                .map(TraceSpan::of)
                .sorted(Comparator.comparingLong(TraceSpan::start).thenComparing(TraceSpan::id))
                .toList());
    }

    /** The only span with this name. */
    TraceSpan span(String name) {
        List<TraceSpan> found = spans(name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " spans are named " + name + " in\n" + tree());
        }
        return found.get(0);
    }

    /** The spans with this name, in the order in which they began. */
    List<TraceSpan> spans(String name) {
        return spans.stream().filter(span -> span.name().equals(name)).toList();
    }

    /** The span that another one is a child of; empty where that span is not ours. */
    Optional<TraceSpan> parent(TraceSpan child) {
        return child.parentId().map(byId()::get);
    }

    /** The tree without times, so that the same request gives the same text. */
    String tree() {
        return lines(this::line);
    }

    /** The tree with the time at which each span began and its duration, in milliseconds. */
    String timed() {
        int width = spans.stream().mapToInt(span -> line(span).length()).max().orElse(0);
        return lines(span -> {
            String line = line(span);
            return line + " ".repeat(width - line.length()) + "  at "
                    + millis(span.start() - spans.get(0).start()) + " for " + millis(span.duration());
        });
    }

    private String lines(Function<TraceSpan, String> line) {
        List<String> lines = new ArrayList<>();
        spans.stream().filter(span -> parent(span).isEmpty()).forEach(root -> below(root, line, lines));
        return String.join("\n", lines);
    }

    private void below(TraceSpan span, Function<TraceSpan, String> line, List<String> lines) {
        lines.add(line.apply(span));
        spans.stream()
                .filter(child -> child.parentId().equals(Optional.of(span.id())))
                .forEach(child -> below(child, line, lines));
    }

    private String line(TraceSpan span) {
        StringBuilder line = new StringBuilder("  ".repeat(depth(span))).append(span.service());
        if (!span.kind().isEmpty()) {
            line.append(' ').append(span.kind());
        }
        line.append(": ").append(span.name());
        span.link().map(byId()::get).ifPresent(linked -> line.append(", linked to ")
                .append(linked.name()));
        if (span.failed()) {
            line.append(", error: ").append(span.tags().get("error"));
        }
        return line.toString();
    }

    private int depth(TraceSpan span) {
        return parent(span).map(parent -> depth(parent) + 1).orElse(0);
    }

    private Map<String, TraceSpan> byId() {
        return spans.stream().collect(Collectors.toMap(TraceSpan::id, span -> span));
    }

    private static String millis(long micros) {
        return BigDecimal.valueOf(micros, 3).toPlainString() + " ms";
    }
}
