package dev.slo.sample.demo.samples;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The queues of an account.
 *
 * @param account its number, which stands in the address of each queue
 * @param attributes by the queue's name, as SQS calls and writes them, such as {@code VisibilityTimeout}
 */
public record Queues(String account, SortedMap<String, SortedMap<String, String>> attributes) {

    /** What sends messages that were received too often to another queue. */
    private static final String REDRIVE = "RedrivePolicy";

    private static final String SAMPLES_ACCOUNT = "000000000000";
    private static final Duration LONG_POLL = Duration.ofSeconds(20);

    /** The queue of the samples on one machine. */
    static final String TASKS = "tasks";

    /** Keeps a copy. */
    public Queues {
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        attributes.forEach((queue, ofQueue) -> copy.put(queue, new TreeMap<>(ofQueue)));
        attributes = copy;
    }

    /**
     * {@code tasks}, and {@code tasks-dlq} for what was received three times in vain.
     *
     * @param visibility for how long a task that was taken is hidden from others
     */
    static Queues ofSamples(Duration visibility) {
        SortedMap<String, SortedMap<String, String>> attributes = new TreeMap<>();
        attributes.put(TASKS + "-dlq", new TreeMap<>());
        attributes.put(
                TASKS,
                new TreeMap<>(Map.of(
                        "VisibilityTimeout",
                        Long.toString(visibility.toSeconds()),
                        "ReceiveMessageWaitTimeSeconds",
                        Long.toString(LONG_POLL.toSeconds()),
                        REDRIVE,
                        "{\"deadLetterTargetArn\":\"arn:aws:sqs:elasticmq:" + SAMPLES_ACCOUNT + ":" + TASKS
                                + "-dlq\",\"maxReceiveCount\":\"3\"}")));
        return new Queues(SAMPLES_ACCOUNT, attributes);
    }

    /** Their names: a queue that others are redriven to has to be there first. */
    List<String> inOrder() {
        Comparator<String> redriven = Comparator.comparing(
                queue -> attributes.getOrDefault(queue, new TreeMap<>()).containsKey(REDRIVE));
        return attributes.keySet().stream().sorted(redriven).toList();
    }
}
