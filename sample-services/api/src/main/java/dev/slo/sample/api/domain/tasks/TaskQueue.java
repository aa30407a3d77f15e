package dev.slo.sample.api.domain.tasks;

/** Where tasks wait for the worker. */
@FunctionalInterface
public interface TaskQueue {

    /**
     * Returns when the queue has the task for good.
     *
     * @throws QueueUnavailable when it cannot be reached or refuses
     */
    void send(MailTask task) throws QueueUnavailable;
}
