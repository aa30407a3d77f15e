package dev.slo.sample.worker.domain.consumer;

import dev.slo.sample.worker.domain.task.DeliveryHandler;
import dev.slo.sample.worker.domain.task.Redelivery;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that take deliveries, handle them and keep them hidden meanwhile; starts and stops them in the right order. */
public final class Consumer {

    private static final Logger LOG = LoggerFactory.getLogger(Consumer.class);

    /** What interrupted handlers get to give their messages back. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final PollingLoop loop;
    private final Thread poller;
    private final ExecutorService handlers;
    private final ScheduledExecutorService clock;
    private final Heartbeat heartbeat;
    private final QueueWatch queueWatch;
    private final Settings settings;

    /**
     * How to consume.
     *
     * @param visibility how long a delivery is hidden from others before it must be hidden anew
     * @param stateEvery how often the queue is asked for its state
     * @param redelivery when a message is delivered again whose handling broke
     * @param paused whether to take nothing for now
     */
    public record Settings(Duration visibility, Duration stateEvery, Redelivery redelivery, BooleanSupplier paused) {}

    public Consumer(
            TaskQueue queue,
            DeliveryHandler handler,
            QueueEvents events,
            InFlight inFlight,
            QueueWatch queueWatch,
            LoopWatch loopWatch,
            Settings settings) {
        this.settings = settings;
        this.queueWatch = queueWatch;
        this.handlers = Executors.newFixedThreadPool(inFlight.limit(), named("handler-"));
        this.clock = Executors.newScheduledThreadPool(2, named("queue-clock-"));
        this.heartbeat = new Heartbeat(queue, inFlight, events, settings.visibility());
        Handling handling = new Handling(queue, handler, events, settings.redelivery());
        this.loop =
                new PollingLoop(queue, inFlight, handling, handlers, events, queueWatch, loopWatch, settings.paused());
        this.poller = named("poller-").newThread(loop);
    }

    public void start() {
        poller.start();
        every(heartbeat, heartbeat.interval());
        every(queueWatch, settings.stateEvery());
    }

    /**
     * Takes nothing more, waits for what is in work, and gives back what is not finished in time.
     *
     * @return whether everything came to its end
     */
    public boolean stop(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        loop.stop();
        poller.join(Math.max(1, within.toMillis()));
        handlers.shutdown();
        long left = deadline - System.nanoTime() - LAST_WORDS.toNanos();
        boolean finished = handlers.awaitTermination(Math.max(0, left), TimeUnit.NANOSECONDS);
        if (!finished) {
            LOG.warn("giving back what is in work");
            for (Runnable unstarted : handlers.shutdownNow()) {
                if (unstarted instanceof Job job) {
                    job.refuse();
                }
            }
            finished = handlers.awaitTermination(LAST_WORDS.toNanos(), TimeUnit.NANOSECONDS);
        }
        clock.shutdownNow();
        return finished && !poller.isAlive();
    }

    private void every(Runnable task, Duration interval) {
        Future<?> ignored = clock.scheduleWithFixedDelay(
                guarded(task), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        LOG.trace("scheduled: {}", ignored);
    }

    /** A scheduled task that throws once would never run again. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("a periodic task broke", e);
            }
        };
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger next = new AtomicInteger();
        return task -> new Thread(task, prefix + next.incrementAndGet());
    }
}
