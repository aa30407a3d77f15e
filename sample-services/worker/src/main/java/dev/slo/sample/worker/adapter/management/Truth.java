package dev.slo.sample.worker.adapter.management;

import dev.slo.sample.worker.domain.consumer.WorkerEvents;
import dev.slo.sample.worker.domain.mail.Problem;
import dev.slo.sample.worker.domain.task.Delivery;
import dev.slo.sample.worker.domain.task.Verdict;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What really happened, counted without the metrics: budgets that are computed from metrics are compared with this. */
public final class Truth implements WorkerEvents {

    /** The threshold of the SLO {@code email-latency}. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    public Truth() {
        for (Count count : Count.values()) {
            counts.put(count.key, new LongAdder());
        }
    }

    /** What is counted, by its key in the answer. */
    private enum Count {
        SENT("sent"),
        FAILED("failed"),
        SLOW("slow"),
        ATTEMPTS("attempts"),
        RECEIVED("received"),
        DELETED("deleted"),
        DUPLICATES("duplicatesSuppressed"),
        INVALID("invalid"),
        DEAD("deadLettered"),
        RETURNED("returned"),
        EXTENDED("extended"),
        UNANSWERED("unanswered");

        private final String key;

        Count(String key) {
            this.key = key;
        }
    }

    /** All counts since the start. */
    public JsonNode json() {
        Map<String, Long> now = new TreeMap<>();
        counts.forEach((key, count) -> now.put(key, count.sum()));
        return JsonMapper.shared().valueToTree(now);
    }

    private void count(Count which) {
        LongAdder count = counts.get(which.key);
        if (count != null) {
            count.increment();
        }
    }

    private void took(Duration time) {
        if (time.compareTo(SLOW) > 0) {
            count(Count.SLOW);
        }
    }

    @Override
    public void attempted(boolean accepted) {
        count(Count.ATTEMPTS);
    }

    @Override
    public void sent(Duration time) {
        took(time);
        count(Count.SENT);
    }

    @Override
    public void failed(Duration time) {
        took(time);
        count(Count.FAILED);
    }

    @Override
    public void duplicate() {
        count(Count.DUPLICATES);
    }

    @Override
    public void invalid(Problem problem) {
        count(Count.INVALID);
    }

    @Override
    public void deadLettered() {
        count(Count.DEAD);
    }

    @Override
    public void received(Delivery delivery) {
        count(Count.RECEIVED);
    }

    @Override
    public void deleted() {
        count(Count.DELETED);
    }

    @Override
    public void givenBack(Verdict.Reason reason) {
        count(Count.RETURNED);
    }

    @Override
    public void extended() {
        count(Count.EXTENDED);
    }

    @Override
    public void unanswered(Operation operation) {
        count(Count.UNANSWERED);
    }
}
