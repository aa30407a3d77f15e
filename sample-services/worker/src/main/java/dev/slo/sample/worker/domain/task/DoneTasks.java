package dev.slo.sample.worker.domain.task;

import dev.slo.sample.worker.domain.mail.TaskId;

/** The tasks whose mails are sent, whatever happens to the process. */
public interface DoneTasks {

    boolean contains(TaskId id);

    /**
     * Records a task. When this returns {@code true}, the record survives a kill of the process at any later moment.
     *
     * @return whether it could be recorded
     */
    boolean add(TaskId id);
}
