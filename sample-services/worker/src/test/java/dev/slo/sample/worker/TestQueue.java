package dev.slo.sample.worker;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import scala.concurrent.Await;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** ElasticMQ in this process, with a queue and its dead letters as the services have them. */
final class TestQueue implements AutoCloseable {

    private static final int TRIES = 20;
    private static final int MAX_RECEIVES = 3;

    private final SQSRestServer server;
    private final int port;
    private final SqsClient client;
    private final String url;
    private final String deadLetters;

    private TestQueue(SQSRestServer server, int maxReceives) {
        this.server = server;
        this.port = server.waitUntilStarted().localAddress().getPort();
        this.client = SqsClient.builder()
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        this.deadLetters = url(
                client.createQueue(request -> request.queueName("tasks-dlq")).queueUrl());
        String arn = attribute(deadLetters, QueueAttributeName.QUEUE_ARN);
        String redrive = "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"" + maxReceives + "\"}";
        this.url = url(client.createQueue(request ->
                        request.queueName("tasks").attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, redrive)))
                .queueUrl());
    }

    static TestQueue start() {
        return withMaxReceives(MAX_RECEIVES);
    }

    /** Starts on a port that another one had. */
    static TestQueue startOn(int port) {
        return listening(() -> port, MAX_RECEIVES);
    }

    /** Below the ports that systems give to whoever asks for any: nobody gets this one when it is free for a while. */
    static TestQueue withMaxReceives(int maxReceives) {
        return listening(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000), maxReceives);
    }

    /** Tries until it is the one that listens. */
    private static TestQueue listening(IntSupplier port, int maxReceives) {
        for (int left = TRIES; ; left--) {
            SQSRestServer server = SQSRestServerBuilder.withPort(port.getAsInt())
                    .withInterface("127.0.0.1")
                    .start();
            try {
                return new TestQueue(server, maxReceives);
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

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The server names its default port in the addresses of its queues, whatever its port. */
    private String url(String told) {
        return endpoint() + URI.create(told).getPath();
    }

    String url() {
        return url;
    }

    /** Sends tasks to mail, ten a request. */
    List<String> sendTasks(int count) {
        return sendTasks(
                Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList());
    }

    /** Sends tasks that have these ids. */
    List<String> sendTasks(List<String> ids) {
        for (int from = 0; from < ids.size(); from += 10) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + 10));
            client.sendMessageBatch(request -> request.queueUrl(url)
                    .entries(part.stream()
                            .map(id -> SendMessageBatchRequestEntry.builder()
                                    .id(id)
                                    .messageBody(body(id))
                                    .build())
                            .toList()));
        }
        return ids;
    }

    static String body(String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"email\",\"to\":\"ann@example.com\",\"subject\":\"Hello\"}";
    }

    void send(String body) {
        send(body, Map.of());
    }

    void send(String body, Map<String, String> attributes) {
        Map<String, MessageAttributeValue> values = new HashMap<>();
        attributes.forEach((name, text) -> values.put(
                name,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(text)
                        .build()));
        client.sendMessage(request -> request.queueUrl(url).messageBody(body).messageAttributes(values));
    }

    /** How many messages there are in the queue at all, in whatever state. */
    int depth() {
        return count(url);
    }

    /** How many messages were set aside. */
    int deadLetters() {
        return count(deadLetters);
    }

    private int count(String queue) {
        return client
                .getQueueAttributes(request -> request.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                .attributes()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().toString().startsWith("ApproximateNumberOfMessages"))
                .mapToInt(entry -> Integer.parseInt(entry.getValue()))
                .sum();
    }

    /** The bodies of what was set aside, at most ten. */
    List<String> deadBodies() {
        return client
                .receiveMessage(request -> request.queueUrl(deadLetters).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(message -> message.body())
                .collect(Collectors.toList());
    }

    private String attribute(String queue, QueueAttributeName name) {
        return String.valueOf(
                client.getQueueAttributes(request -> request.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                        .attributes()
                        .get(name));
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
