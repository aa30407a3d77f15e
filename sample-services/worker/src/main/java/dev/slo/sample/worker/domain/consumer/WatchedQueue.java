package dev.slo.sample.worker.domain.consumer;

import dev.slo.sample.worker.domain.task.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A queue of which is known whether it was in reach when it was last asked. */
public final class WatchedQueue implements TaskQueue {

    private final TaskQueue queue;
    private final QueueEvents events;
    private volatile Optional<String> problem = Optional.of("not asked yet");

    public WatchedQueue(TaskQueue queue, QueueEvents events) {
        this.queue = queue;
        this.events = events;
    }

    /**
     * What went wrong last, until something goes well. Only what concerns the whole queue counts: a single message may be
     * refused because its receipt is too old.
     */
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public List<Delivery> receive(int most) throws QueueUnreachableException {
        return whole(QueueEvents.Operation.RECEIVE, () -> queue.receive(most));
    }

    @Override
    public QueueState state() throws QueueUnreachableException {
        return whole(QueueEvents.Operation.STATE, queue::state);
    }

    @Override
    public void delete(Delivery delivery) throws QueueUnreachableException {
        try {
            queue.delete(delivery);
        } catch (QueueUnreachableException e) {
            events.unanswered(QueueEvents.Operation.DELETE);
            throw e;
        }
    }

    @Override
    public void hide(Delivery delivery, Duration time) throws QueueUnreachableException {
        try {
            queue.hide(delivery, time);
        } catch (QueueUnreachableException e) {
            events.unanswered(QueueEvents.Operation.HIDE);
            throw e;
        }
    }

    private interface Question<T> {
        T ask() throws QueueUnreachableException;
    }

    private <T> T whole(QueueEvents.Operation operation, Question<T> question) throws QueueUnreachableException {
        try {
            T answer = question.ask();
            problem = Optional.empty();
            return answer;
        } catch (QueueUnreachableException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
            events.unanswered(operation);
            throw e;
        }
    }
}
