package dev.slo.sample.demo.samples;

import dev.slo.sample.demo.stack.Part;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.jspecify.annotations.Nullable;
import scala.concurrent.Await;

/** ElasticMQ within this process, which speaks the protocol of SQS. What is in its queues goes with it when it stops. */
public final class EmbeddedQueue implements Part {

    private static final String HOST = "127.0.0.1";
    private static final int OK = 200;
    private static final long GRACE_SECONDS = 5;

    private final int port;
    private final Queues queues;
    private @Nullable SQSRestServer server;

    /** Not running yet. */
    public EmbeddedQueue(int port, Queues queues) {
        this.port = port;
        this.queues = queues;
    }

    /** Where the protocol is spoken. */
    public URI endpoint() {
        return URI.create("http://" + HOST + ":" + port);
    }

    /** A queue, as clients name it. */
    public URI address(String queue) {
        return endpoint().resolve("/" + queues.account() + "/" + queue);
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public void start() throws IOException {
        server = listen();
        for (String queue : queues.inOrder()) {
            create(queue, queues.attributes().getOrDefault(queue, new TreeMap<>()));
        }
    }

    private SQSRestServer listen() throws IOException {
        SQSRestServer started = SQSRestServerBuilder.withInterface(HOST)
                .withPort(port)
                .withAWSAccountId(queues.account())
                .start();
        try {
            started.waitUntilStarted();
            return started;
        } catch (RuntimeException e) {
            end(started);
            throw new IOException("it cannot listen on port " + port, e);
        }
    }

    private void create(String queue, Map<String, String> attributes) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("Action", "CreateQueue");
        form.put("QueueName", queue);
        int number = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            number++;
            form.put("Attribute." + number + ".Name", attribute.getKey());
            form.put("Attribute." + number + ".Value", attribute.getValue());
        }
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("the queue " + queue + " cannot be created: " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException(queue).initCause(e);
        }
    }

    @Override
    public boolean isReady() {
        return server != null;
    }

    @Override
    public Optional<String> failure() {
        return Optional.empty();
    }

    @Override
    public void stop() {
        SQSRestServer running = server;
        if (running != null) {
            end(running);
            server = null;
        }
    }

    /** Its own way to stop waits a minute for clients that keep a connection open, and then throws. */
    private static void end(SQSRestServer server) {
        try {
            Await.ready(
                    server.stopAndGetFuture().apply(),
                    scala.concurrent.duration.Duration.create(GRACE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            // Nobody can connect any more; what is left of it ends with this process.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
