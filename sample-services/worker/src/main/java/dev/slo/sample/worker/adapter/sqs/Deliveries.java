package dev.slo.sample.worker.adapter.sqs;

import dev.slo.sample.worker.domain.task.Delivery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Messages of the SDK as deliveries. */
final class Deliveries {

    private Deliveries() {}

    static Delivery of(Message message) {
        Map<MessageSystemAttributeName, String> system = message.attributes();
        String sent = system.get(MessageSystemAttributeName.SENT_TIMESTAMP);
        String count = system.get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
        return new Delivery(
                message.messageId(),
                message.receiptHandle(),
                message.body(),
                texts(message),
                count == null ? 1 : Integer.parseInt(count),
                sent == null ? Instant.now() : Instant.ofEpochMilli(Long.parseLong(sent)));
    }

    /** The attributes that are text; binary ones are none of ours. */
    private static Map<String, String> texts(Message message) {
        Map<String, String> texts = new HashMap<>();
        message.messageAttributes().forEach((name, value) -> {
            String text = value.stringValue();
            if (text != null) {
                texts.put(name, text);
            }
        });
        return texts;
    }
}
