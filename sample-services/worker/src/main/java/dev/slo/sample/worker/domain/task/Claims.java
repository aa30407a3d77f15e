package dev.slo.sample.worker.domain.task;

import dev.slo.sample.worker.domain.mail.TaskId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tasks that are in work at this moment, so that two copies are not in work together. */
final class Claims {

    private final Set<TaskId> claimed = ConcurrentHashMap.newKeySet();

    /** Takes a task, unless it is taken. */
    boolean take(TaskId id) {
        return claimed.add(id);
    }

    void release(TaskId id) {
        claimed.remove(id);
    }
}
