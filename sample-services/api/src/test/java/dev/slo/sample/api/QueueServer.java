package dev.slo.sample.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import scala.concurrent.Await;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** An ElasticMQ in this process with the queue {@code tasks}: the real wire protocol of SQS. */
final class QueueServer implements AutoCloseable {

    private static final int TRIES = 20;

    private final SQSRestServer server;
    private final int port;
    private final SqsClient client;

    private QueueServer(SQSRestServer server) {
        this.server = server;
        this.port = server.waitUntilStarted().localAddress().getPort();
        this.client = SqsClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        client.createQueue(request -> request.queueName("tasks"));
    }

    /** Below the ports that systems give to whoever asks for any: nobody gets this one when it is free for a while. */
    static QueueServer start() {
        return listening(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000));
    }

    /** Another one at the port of one that has ended. */
    static QueueServer startAt(int port) {
        return listening(() -> port);
    }

    /** Tries until it is the one that listens. */
    private static QueueServer listening(IntSupplier port) {
        for (int left = TRIES; ; left--) {
            SQSRestServer server = SQSRestServerBuilder.withInterface("127.0.0.1")
                    .withPort(port.getAsInt())
                    .start();
            try {
                return new QueueServer(server);
            } catch (RuntimeException e) {
                end(server);
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    int port() {
        return port;
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private String url() {
        return endpoint() + "/000000000000/tasks";
    }

    /** The variables that an application finds it by. */
    Map<String, String> variables() {
        return Map.of("QUEUE_URL", url(), "AWS_ENDPOINT_URL_SQS", endpoint().toString(), "QUEUE_TIMEOUT", "20s");
    }

    /** Takes what is there. */
    List<Message> receive() {
        return client.receiveMessage(request ->
                        request.queueUrl(url()).messageAttributeNames("All").maxNumberOfMessages(10))
                .messages();
    }

    @Override
    public void close() {
        client.close();
        end(server);
    }

    /** ElasticMQ's own way to stop waits a minute for connections that are open, and then throws. */
    private static void end(SQSRestServer server) {
        try {
            Await.ready(
                    server.stopAndGetFuture().apply(), scala.concurrent.duration.Duration.create(5, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            // Nobody can connect any more; what is left of it ends with this process.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
