package dev.slo.sample.worker.adapter.sqs;

import dev.slo.sample.worker.domain.consumer.QueueState;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Asks a queue and its dead letters for their attributes. */
final class QueueStates {

    private static final Pattern DEAD_LETTERS = Pattern.compile("\"deadLetterTargetArn\"\\s*:\\s*\"[^\"]*:([^\":]+)\"");
    private static final Pattern MAX_RECEIVES = Pattern.compile("\"maxReceiveCount\"\\s*:\\s*\"?(\\d{1,4})\"?");

    private final SqsClient client;
    private final String queueUrl;

    QueueStates(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    QueueState now() {
        Map<QueueAttributeName, String> found = attributes(queueUrl);
        String redrive = found.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "");
        return new QueueState(
                number(found, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                number(found, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                number(found, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED),
                first(DEAD_LETTERS, redrive).map(this::waiting).orElse(0),
                first(MAX_RECEIVES, redrive)
                        .map(count -> OptionalInt.of(Integer.parseInt(count)))
                        .orElseGet(OptionalInt::empty));
    }

    private int waiting(String deadLetters) {
        String url =
                client.getQueueUrl(request -> request.queueName(deadLetters)).queueUrl();
        return number(attributes(url), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    }

    private Map<QueueAttributeName, String> attributes(String url) {
        return client.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    private static int number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Integer.parseInt(attributes.getOrDefault(name, "0"));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
