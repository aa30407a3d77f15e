package dev.slo.sample.worker.adapter.telemetry;

import dev.slo.sample.telemetry.Correlation;
import dev.slo.sample.telemetry.CorrelationId;
import dev.slo.sample.telemetry.Propagation;
import dev.slo.sample.worker.domain.task.Delivery;
import dev.slo.sample.worker.domain.task.DeliveryHandler;
import dev.slo.sample.worker.domain.task.Verdict;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles each delivery in a consumer span of the trace that the sender began, linked to the sender's span, and under the
 * correlation id of the message. A message without one gets one, and so does a message with something else in its place:
 * what strangers write reaches no log line.
 */
public final class TracedHandler implements DeliveryHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TracedHandler.class);

    private final DeliveryHandler handler;
    private final Tracer tracer;
    private final Propagation propagation;
    private final String queueName;

    public TracedHandler(DeliveryHandler handler, Tracer tracer, Propagation propagation, String queueName) {
        this.handler = handler;
        this.tracer = tracer;
        this.propagation = propagation;
        this.queueName = queueName;
    }

    @Override
    @SuppressWarnings("try") // The scope does its work by being closed.
    public Verdict handle(Delivery delivery) throws InterruptedException {
        Context sender = propagation.incoming(delivery.attributes());
        Optional<CorrelationId> found = Optional.ofNullable(
                        delivery.attributes().get(CorrelationId.ATTRIBUTE))
                .flatMap(CorrelationId::parse);
        CorrelationId id = found.orElseGet(CorrelationId::fresh);
        Span span = span(delivery, sender, id);
        try (Scope ignored = sender.with(span).makeCurrent();
                Correlation.Scope alsoIgnored = Correlation.with(id)) {
            if (found.isEmpty()) {
                sayFresh(delivery);
            }
            return told(span, handler.handle(delivery));
        } catch (InterruptedException | RuntimeException e) {
            span.recordException(e);
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    private Span span(Delivery delivery, Context sender, CorrelationId id) {
        SpanBuilder builder = tracer.spanBuilder("process " + queueName)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(sender)
                .setAttribute("messaging.system", "aws_sqs")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", queueName)
                .setAttribute("messaging.message.id", delivery.messageId())
                .setAttribute("messaging.message.conversation_id", id.toString())
                .setAttribute("messaging.message.receive_count", delivery.count());
        SpanContext senderSpan = Span.fromContext(sender).getSpanContext();
        if (senderSpan.isValid()) {
            builder.addLink(senderSpan);
        }
        return builder.startSpan();
    }

    private static Verdict told(Span span, Verdict verdict) {
        verdict.match(new Verdict.Disposal() {
            @Override
            public void delete() {
                span.setAttribute("messaging.verdict", "delete");
            }

            @Override
            public void giveBack(Verdict.Reason reason, Duration after) {
                span.setAttribute("messaging.verdict", reason.label());
                if (reason != Verdict.Reason.IN_WORK) {
                    span.setStatus(StatusCode.ERROR, reason.label());
                }
            }
        });
        return verdict;
    }

    private static void sayFresh(Delivery delivery) {
        int length =
                delivery.attributes().getOrDefault(CorrelationId.ATTRIBUTE, "").length();
        LOG.atWarn()
                .addKeyValue("messageId", delivery.messageId())
                .addKeyValue("correlationIdFound", length == 0 ? "none" : "not a UUID, " + length + " characters")
                .log("a message came without a usable correlation id and was given a fresh one");
    }
}
