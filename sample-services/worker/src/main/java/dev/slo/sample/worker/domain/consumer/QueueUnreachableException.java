package dev.slo.sample.worker.domain.consumer;

import java.io.IOException;

/** The queue did not answer, or said no. Trying again later is the only remedy that this side has. */
public final class QueueUnreachableException extends IOException {

    private static final long serialVersionUID = 1L;

    public QueueUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
