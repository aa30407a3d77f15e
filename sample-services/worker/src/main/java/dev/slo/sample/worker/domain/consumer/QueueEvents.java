package dev.slo.sample.worker.domain.consumer;

import dev.slo.sample.worker.domain.task.Delivery;
import dev.slo.sample.worker.domain.task.Verdict;
import java.util.Locale;

/** Who is told what happens between worker and queue. */
public interface QueueEvents {

    /** What the queue is asked for. */
    enum Operation {
        RECEIVE,
        DELETE,
        HIDE,
        STATE;

        /** The value of the label {@code operation}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void received(Delivery delivery);

    void deleted();

    void givenBack(Verdict.Reason reason);

    /** A delivery in work was hidden for longer. */
    void extended();

    /** The queue did not do what it was asked for. */
    void unanswered(Operation operation);
}
