package dev.slo.sample.worker.adapter.sqs;

import dev.slo.sample.worker.domain.consumer.QueueState;
import dev.slo.sample.worker.domain.consumer.QueueUnreachableException;
import dev.slo.sample.worker.domain.consumer.TaskQueue;
import dev.slo.sample.worker.domain.task.Delivery;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** A queue of Amazon SQS, or of anything that speaks its protocol. */
public final class SqsTaskQueue implements TaskQueue, AutoCloseable {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);

    private final SqsClient client;
    private final Settings settings;
    private final QueueStates states;

    /**
     * Which queue, and how to poll it.
     *
     * @param endpoint where the queue's server is, when it is not AWS itself
     * @param pollWait how long a poll waits for a message, at most 20 s
     * @param visibility how long what is received is hidden from others
     */
    public record Settings(URI queue, String region, Optional<URI> endpoint, Duration pollWait, Duration visibility) {}

    private SqsTaskQueue(SqsClient client, Settings settings) {
        this.client = client;
        this.settings = settings;
        this.states = new QueueStates(client, settings.queue().toString());
    }

    /** Makes the client. Nothing is asked yet. */
    public static SqsTaskQueue of(Settings settings) {
        Duration patience = settings.pollWait().plus(ANSWER_TIME);
        SqsClient client = SqsClient.builder()
                .region(Region.of(settings.region()))
                .applyMutation(builder -> settings.endpoint().ifPresent(builder::endpointOverride))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(3))
                        .socketTimeout(patience))
                .overrideConfiguration(timing -> timing.apiCallTimeout(ANSWER_TIME))
                .build();
        return new SqsTaskQueue(client, settings);
    }

    @Override
    public List<Delivery> receive(int most) throws QueueUnreachableException {
        ReceiveMessageRequest request = ReceiveMessageRequest.builder()
                .queueUrl(settings.queue().toString())
                .maxNumberOfMessages(most)
                .waitTimeSeconds(Math.toIntExact(settings.pollWait().toSeconds()))
                .visibilityTimeout(seconds(settings.visibility()))
                .messageAttributeNames("All")
                .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, MessageSystemAttributeName.SENT_TIMESTAMP)
                .overrideConfiguration(
                        timing -> timing.apiCallTimeout(settings.pollWait().plus(ANSWER_TIME)))
                .build();
        return asked(() -> client.receiveMessage(request).messages().stream()
                .map(Deliveries::of)
                .toList());
    }

    @Override
    public void delete(Delivery delivery) throws QueueUnreachableException {
        asked(() -> client.deleteMessage(
                request -> request.queueUrl(settings.queue().toString()).receiptHandle(delivery.receipt())));
    }

    @Override
    public void hide(Delivery delivery, Duration time) throws QueueUnreachableException {
        asked(() -> client.changeMessageVisibility(
                request -> request.queueUrl(settings.queue().toString())
                        .receiptHandle(delivery.receipt())
                        .visibilityTimeout(seconds(time))));
    }

    @Override
    public QueueState state() throws QueueUnreachableException {
        return asked(states::now);
    }

    @Override
    public void close() {
        client.close();
    }

    /** Whole seconds are all that SQS knows; a fraction becomes one more. */
    private static int seconds(Duration time) {
        return Math.toIntExact(time.plusMillis(999).toSeconds());
    }

    private static <T> T asked(Supplier<T> call) throws QueueUnreachableException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new QueueUnreachableException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
