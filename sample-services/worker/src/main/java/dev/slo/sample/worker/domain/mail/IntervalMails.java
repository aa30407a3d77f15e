package dev.slo.sample.worker.domain.mail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a mail every so often that no task asked for, so that there is something to see without an API. One at a time; what
 * a slow mail delays is not made up for.
 */
public final class IntervalMails implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(IntervalMails.class);

    private final MailSender sender;
    private final Spans spans;
    private final Duration interval;
    private final BooleanSupplier paused;
    private final CountDownLatch stop = new CountDownLatch(1);

    public IntervalMails(MailSender sender, Spans spans, Duration interval, BooleanSupplier paused) {
        this.sender = sender;
        this.spans = spans;
        this.interval = interval;
        this.paused = paused;
    }

    /** Begins no further mail. */
    public void stop() {
        stop.countDown();
    }

    @Override
    public void run() {
        try {
            long due = System.nanoTime();
            for (long number = 1; !stop.await(due - System.nanoTime(), TimeUnit.NANOSECONDS); number++) {
                send(number);
                due = Math.max(due + interval.toNanos(), System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(long number) throws InterruptedException {
        if (paused.getAsBoolean()) {
            return;
        }
        MailTask task = new MailTask(
                TaskId.fresh(), "user" + number % 1_000 + "@example.com", "Welcome! This is mail " + number);
        try {
            Outcome outcome = spans.afresh(() -> sender.send(task, true));
            LOG.atDebug()
                    .addKeyValue("mail", number)
                    .addKeyValue("outcome", outcome)
                    .log("interval mail");
        } catch (RuntimeException e) {
            LOG.error("sending an interval mail broke", e);
        }
    }
}
