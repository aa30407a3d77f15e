package dev.slo.sample.worker.domain.task;

import dev.slo.sample.worker.domain.mail.Problem;

/** Who is told what deliveries turned out to be. */
public interface TaskEvents {

    /** A delivery of a task that was done before: it caused no second mail. */
    void duplicate();

    /** A delivery that is no mail. */
    void invalid(Problem problem);

    /** The last receive of a message ended without success: the queue sets it aside. */
    void deadLettered();
}
