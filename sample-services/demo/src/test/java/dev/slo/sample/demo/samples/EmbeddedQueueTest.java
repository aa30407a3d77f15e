package dev.slo.sample.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slo.sample.demo.stack.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedQueueTest {

    private static final String ACCOUNT = "222222222222";
    private static final Queues QUEUES = new Queues(
            ACCOUNT,
            new TreeMap<>(Map.of(
                    "slo-dev-tasks",
                    new TreeMap<>(Map.of(
                            "VisibilityTimeout",
                            "77",
                            "RedrivePolicy",
                            "{\"deadLetterTargetArn\": \"arn:aws:sqs:eu-central-1:" + ACCOUNT
                                    + ":slo-dev-tasks-dlq\", \"maxReceiveCount\": 3}")),
                    "slo-dev-tasks-dlq",
                    new TreeMap<>())));

    private EmbeddedQueue queue;

    @BeforeEach
    void start() throws IOException {
        queue = new EmbeddedQueue(new Ports(false).take(0), QUEUES);
        queue.start();
    }

    @AfterEach
    void stop() {
        queue.stop();
    }

    @Test
    void queuesHaveTheirAccountNamesAndAttributes() throws Exception {
        URI address = queue.address("slo-dev-tasks");
        assertThat(address.getPath()).isEqualTo("/" + ACCOUNT + "/slo-dev-tasks");
        assertThat(ask("GetQueueUrl", "QueueName", "slo-dev-tasks")).contains("<QueueUrl>" + address + "</QueueUrl>");
        assertThat(ask("GetQueueAttributes", "QueueUrl", address.toString(), "AttributeName.1", "All"))
                .contains("<Value>77</Value>", "slo-dev-tasks-dlq", "maxReceiveCount");
    }

    @Test
    void aQueueThatStoppedIsThereAgainAtTheSameAddressAndEmpty() throws Exception {
        String address = queue.address("slo-dev-tasks").toString();
        ask("SendMessage", "QueueUrl", address, "MessageBody", "one");
        queue.stop();
        assertThatThrownBy(() -> ask("ListQueues")).isInstanceOf(ConnectException.class);
        queue.start();
        assertThat(ask("GetQueueAttributes", "QueueUrl", address, "AttributeName.1", "All"))
                .contains("<Name>ApproximateNumberOfMessages</Name><Value>0</Value>");
    }

    private String ask(String action, String... fields) throws Exception {
        StringBuilder form = new StringBuilder("Action=" + action);
        for (int field = 0; field < fields.length; field += 2) {
            form.append('&').append(fields[field]).append('=');
            form.append(URLEncoder.encode(fields[field + 1], StandardCharsets.UTF_8));
        }
        String answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(queue.endpoint())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form.toString()))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return answer.replaceAll(">\\s+<", "><");
    }
}
