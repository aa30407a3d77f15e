package dev.slo.sample.api.sqs;

import dev.slo.sample.telemetry.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the queue is.
 *
 * @param url the queue's own address
 * @param region of AWS
 * @param endpoint another server than that of AWS, such as ElasticMQ
 * @param timeout how long one attempt may take
 * @param ownCredentials whether the environment names credentials; a server that is not of AWS takes any
 */
public record QueueSettings(
        String url, String region, Optional<URI> endpoint, Duration timeout, boolean ownCredentials) {

    /** Reads {@code QUEUE_URL}, {@code AWS_REGION}, {@code AWS_ENDPOINT_URL_SQS} and {@code QUEUE_TIMEOUT}. */
    public static QueueSettings of(Environment environment) {
        String url = environment.required("QUEUE_URL");
        environment.uri("QUEUE_URL");
        return new QueueSettings(
                url,
                environment.text("AWS_REGION", "eu-central-1"),
                environment.uri("AWS_ENDPOINT_URL_SQS"),
                environment.duration("QUEUE_TIMEOUT", "2s"),
                environment.optional("AWS_ACCESS_KEY_ID").isPresent());
    }
}
