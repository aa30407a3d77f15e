package dev.slo.sample.worker.domain.consumer;

import dev.slo.sample.worker.domain.task.Delivery;
import java.time.Duration;
import java.util.List;

/** A queue that delivers each message at least once, and again unless it is deleted in time. */
public interface TaskQueue {

    /** Takes up to this many messages, 1 to 10; waits for a while when there is none. Nobody else sees them for the time that they are hidden. */
    List<Delivery> receive(int most) throws QueueUnreachableException;

    /** Removes the message for good. */
    void delete(Delivery delivery) throws QueueUnreachableException;

    /** Hides the message for this long from now on; zero makes it visible at once. */
    void hide(Delivery delivery, Duration time) throws QueueUnreachableException;

    QueueState state() throws QueueUnreachableException;
}
