package dev.slo.sample.worker.domain.consumer;

import dev.slo.sample.worker.domain.task.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes deliveries for as long as there is room for them, until told to stop. A queue that is away is asked again, ever less often. */
final class PollingLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);

    /** What SQS gives at most. */
    private static final int MOST_PER_POLL = 10;

    private static final Duration WHILE_PAUSED = Duration.ofMillis(100);

    private final TaskQueue queue;
    private final InFlight inFlight;
    private final Handling handling;
    private final Executor threads;
    private final QueueEvents events;
    private final QueueWatch queueWatch;
    private final LoopWatch loopWatch;
    private final BooleanSupplier paused;
    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(10), new Random());
    private final CountDownLatch stop = new CountDownLatch(1);

    PollingLoop(
            TaskQueue queue,
            InFlight inFlight,
            Handling handling,
            Executor threads,
            QueueEvents events,
            QueueWatch queueWatch,
            LoopWatch loopWatch,
            BooleanSupplier paused) {
        this.queue = queue;
        this.inFlight = inFlight;
        this.handling = handling;
        this.threads = threads;
        this.events = events;
        this.queueWatch = queueWatch;
        this.loopWatch = loopWatch;
        this.paused = paused;
    }

    /** Starts no further poll. One that runs comes to its end: to cut it off could strand the messages of its answer. */
    void stop() {
        stop.countDown();
    }

    @Override
    public void run() {
        try {
            while (stop.getCount() > 0) {
                loopWatch.beat();
                guardedRound();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever breaks in one round, there is another: a loop that ends by itself takes nothing more. */
    private void guardedRound() throws InterruptedException {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.error("a round of the polling loop broke", e);
            rest(backOff.next());
        }
    }

    private void round() throws InterruptedException {
        if (paused.getAsBoolean()) {
            rest(WHILE_PAUSED);
        } else if (queueWatch.state().isEmpty()) {
            meet();
        } else {
            poll();
        }
    }

    /** Without the queue's limit of receives nobody could tell a last attempt. */
    private void meet() throws InterruptedException {
        queueWatch.run();
        if (queueWatch.state().isEmpty()) {
            rest(backOff.next());
        } else {
            backOff.reset();
        }
    }

    private void poll() throws InterruptedException {
        int room = inFlight.reserve(MOST_PER_POLL);
        if (room == 0) {
            return;
        }
        int taken = 0;
        try {
            List<Delivery> deliveries = queue.receive(room);
            backOff.reset();
            for (Delivery delivery : deliveries) {
                taken++;
                start(delivery);
            }
        } catch (QueueUnreachableException e) {
            Duration wait = backOff.next();
            LOG.atWarn()
                    .addKeyValue("reason", e.getMessage())
                    .addKeyValue("retryAfterMillis", wait.toMillis())
                    .log("the queue cannot be polled");
            rest(wait);
        } finally {
            inFlight.cancel(room - taken);
        }
    }

    private void start(Delivery delivery) {
        queueWatch.received(delivery.sentAt());
        events.received(delivery);
        Job job = new Job(inFlight, inFlight.put(delivery), handling);
        try {
            threads.execute(job);
        } catch (RejectedExecutionException e) {
            LOG.debug("a delivery came after the end", e);
            job.refuse();
        }
    }

    /** Waits, and less when told to stop. */
    private void rest(Duration time) throws InterruptedException {
        boolean stopped = stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
        LOG.trace("rested for {}, stopped: {}", time, stopped);
    }
}
