package dev.slo.sample.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    static QueueServer start() {
        return new QueueServer(SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start());
    }

    /** Another one at the port of one that has ended. */
    static QueueServer startAt(int port) {
        return new QueueServer(
                SQSRestServerBuilder.withInterface("127.0.0.1").withPort(port).start());
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
        return Map.of("QUEUE_URL", url(), "AWS_ENDPOINT_URL_SQS", endpoint().toString(), "QUEUE_TIMEOUT", "1s");
    }

    /** Takes what is there. */
    List<Message> receive() {
        return client.receiveMessage(request ->
                        request.queueUrl(url()).messageAttributeNames("All").maxNumberOfMessages(10))
                .messages();
    }

    /** ElasticMQ's own way to stop waits a minute for connections that are open, and then throws. */
    @Override
    public void close() {
        client.close();
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
