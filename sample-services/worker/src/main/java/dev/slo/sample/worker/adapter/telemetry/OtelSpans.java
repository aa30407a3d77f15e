package dev.slo.sample.worker.adapter.telemetry;

import dev.slo.sample.telemetry.Correlation;
import dev.slo.sample.telemetry.CorrelationId;
import dev.slo.sample.worker.domain.mail.Spans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Map;

/** Spans of OpenTelemetry. */
public final class OtelSpans implements Spans {

    private final Tracer tracer;

    public OtelSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    @SuppressWarnings("try") // The scope does its work by being closed.
    public <T> T within(String name, Map<String, String> attributes, Step<T> step) throws InterruptedException {
        Span span = tracer.spanBuilder(name)
                .setAllAttributes(attributes(attributes))
                .startSpan();
        try (Scope ignored = span.makeCurrent()) {
            return step.run();
        } catch (InterruptedException | RuntimeException e) {
            span.recordException(e);
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    @Override
    @SuppressWarnings("try") // The scope does its work by being closed.
    public <T> T afresh(Step<T> step) throws InterruptedException {
        try (Scope ignored = Context.root().makeCurrent();
                Correlation.Scope alsoIgnored = Correlation.with(CorrelationId.fresh())) {
            return step.run();
        }
    }

    @Override
    public void tag(String key, String value) {
        Span.current().setAttribute(key, value);
    }

    @Override
    public void event(String name, Map<String, String> attributes) {
        Span.current().addEvent(name, attributes(attributes));
    }

    @Override
    public void failed(String reason) {
        Span.current().setStatus(StatusCode.ERROR, reason);
    }

    private static Attributes attributes(Map<String, String> texts) {
        AttributesBuilder attributes = Attributes.builder();
        texts.forEach(attributes::put);
        return attributes.build();
    }
}
