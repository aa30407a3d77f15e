package dev.slo.sample.api.sqs;

import dev.slo.sample.api.domain.tasks.MailTask;
import dev.slo.sample.api.domain.tasks.QueueUnavailable;
import dev.slo.sample.api.domain.tasks.TaskQueue;
import dev.slo.sample.telemetry.Correlation;
import dev.slo.sample.telemetry.CorrelationId;
import dev.slo.sample.telemetry.Propagation;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import tools.jackson.databind.json.JsonMapper;

/** A queue of SQS. Messages carry the trace, the baggage and the correlation id as attributes. */
public final class SqsTaskQueue implements TaskQueue, AutoCloseable {

    private final SqsClient client;
    private final String url;
    private final Tracer tracer;
    private final Propagation propagation;

    /** The queue that the settings name; nothing is asked of it yet. */
    public SqsTaskQueue(QueueSettings settings, Tracer tracer, Propagation propagation) {
        this.client = SqsClients.of(settings);
        this.url = settings.url();
        this.tracer = tracer;
        this.propagation = propagation;
    }

    @Override
    public void send(MailTask task) throws QueueUnavailable {
        Span span = tracer.spanBuilder("send tasks")
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "aws_sqs")
                .setAttribute("messaging.destination.name", url.substring(url.lastIndexOf('/') + 1))
                .setAttribute("messaging.operation.name", "send")
                .startSpan();
        try {
            SendMessageResponse sent =
                    Context.current().with(span).wrapSupplier(() -> sent(task)).get();
            span.setAttribute("messaging.message.id", sent.messageId());
        } catch (SdkException e) {
            span.recordException(e).setStatus(StatusCode.ERROR, "the queue did not take the task");
            throw new QueueUnavailable("the queue cannot be reached", e);
        } finally {
            span.end();
        }
    }

    /** What keeps the queue from taking tasks now, if anything. */
    public Optional<String> problem() {
        try {
            client.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN));
            return Optional.empty();
        } catch (SdkException e) {
            return Optional.of("out of reach");
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private SendMessageResponse sent(MailTask task) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", task.id().toString());
        body.put("type", MailTask.TYPE);
        body.put("to", task.to());
        body.put("subject", task.subject());
        return client.sendMessage(request -> request.queueUrl(url)
                .messageBody(JsonMapper.shared().writeValueAsString(body))
                .messageAttributes(attributes()));
    }

    private Map<String, MessageAttributeValue> attributes() {
        Map<String, String> texts = new LinkedHashMap<>(propagation.outgoing());
        texts.put(CorrelationId.ATTRIBUTE, Correlation.current().toString());
        Map<String, MessageAttributeValue> attributes = new LinkedHashMap<>();
        texts.forEach((name, value) -> attributes.put(
                name,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(value)
                        .build()));
        return attributes;
    }
}
