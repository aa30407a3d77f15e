package dev.slo.sample.worker.domain.task;

import java.time.Instant;
import java.util.Map;

/**
 * One delivery of a message. The next delivery of the same message has another receipt and a higher count.
 *
 * @param messageId the queue's id of the message, which says nothing about copies that a sender made
 * @param receipt what deleting or hiding this delivery needs
 * @param attributes the text attributes beside the body, such as {@code traceparent}
 * @param count how often the message has been received, this time included
 * @param sentAt when the queue got the message
 */
public record Delivery(
        String messageId, String receipt, String body, Map<String, String> attributes, int count, Instant sentAt) {

    public Delivery {
        attributes = Map.copyOf(attributes);
    }
}
