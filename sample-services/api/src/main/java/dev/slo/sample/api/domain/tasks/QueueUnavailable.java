package dev.slo.sample.api.domain.tasks;

/** The queue did not take a task. */
public final class QueueUnavailable extends Exception {

    private static final long serialVersionUID = 1;

    /** With the reason in a few words. */
    public QueueUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
