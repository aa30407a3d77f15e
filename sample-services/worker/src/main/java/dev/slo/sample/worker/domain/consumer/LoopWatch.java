package dev.slo.sample.worker.domain.consumer;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Knows when the polling loop last came round, for the liveness check: a loop that is stuck needs a restart. */
public final class LoopWatch {

    private final Duration limit;
    private final LongSupplier nanos;
    private final AtomicLong last;

    /**
     * A watch that starts now.
     *
     * @param limit how long one round may take; longer than one poll
     * @param nanos a clock like {@link System#nanoTime()}
     */
    public LoopWatch(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
        this.last = new AtomicLong(nanos.getAsLong());
    }

    /** The loop came round. */
    void beat() {
        last.set(nanos.getAsLong());
    }

    public boolean stuck() {
        return nanos.getAsLong() - last.get() > limit.toNanos();
    }
}
