package dev.slo.sample.demo.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Parts that run together. They are started in stages: those of a stage at the same time, and the next stage when all of
 * them are ready. They are stopped the other way round, also when a start fails half-way. Safe to be closed from a
 * shutdown hook while it is still starting.
 */
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 50;

    private final Deque<Part> started = new ArrayDeque<>();
    private final Consumer<String> progress;
    private boolean closed;

    /**
     * Nothing is started yet.
     *
     * @param progress is told the name of each part that has got ready
     */
    public Stack(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Starts the parts of a stage and waits until all of them are ready.
     *
     * @throws StackException when one of them fails; what was started is stopped by {@link #close}
     */
    public void start(List<? extends Part> stage) throws StackException, InterruptedException {
        for (Part part : stage) {
            begin(part);
        }
        for (Part part : stage) {
            await(part);
            progress.accept(part.name());
        }
    }

    private synchronized void begin(Part part) throws StackException {
        if (closed) {
            throw new StackException("stopped while " + part.name() + " was to be started");
        }
        started.push(part);
        try {
            part.start();
        } catch (IOException e) {
            throw new StackException(part.name() + " cannot be started: " + e.getMessage());
        }
    }

    /** Waits until a part is ready, such as one that was started again. */
    public static void await(Part part) throws StackException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!part.isReady()) {
            Optional<String> failure = part.failure();
            if (failure.isPresent()) {
                throw new StackException(part.name() + " did not start: " + failure.get());
            }
            if (System.nanoTime() > end) {
                throw new StackException(part.name() + " was not ready within " + PATIENCE.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Stops everything, the last started first. Later calls wait for the first one and do nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            started.pop().stop();
        }
    }
}
