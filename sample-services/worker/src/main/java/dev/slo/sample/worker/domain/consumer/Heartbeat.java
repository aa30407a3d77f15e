package dev.slo.sample.worker.domain.consumer;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hides what is in work for longer, so that a slow mail is not delivered to somebody else. Run it three times within the
 * time that a message is hidden: two beats may then get lost.
 */
public final class Heartbeat implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final TaskQueue queue;
    private final InFlight inFlight;
    private final QueueEvents events;
    private final Duration visibility;

    public Heartbeat(TaskQueue queue, InFlight inFlight, QueueEvents events, Duration visibility) {
        this.queue = queue;
        this.inFlight = inFlight;
        this.events = events;
        this.visibility = visibility;
    }

    /** How often to run this. */
    public Duration interval() {
        return visibility.dividedBy(3);
    }

    @Override
    public void run() {
        inFlight.all().forEach(this::extend);
    }

    private void extend(InFlight.Held held) {
        synchronized (held) {
            if (held.settled()) {
                return;
            }
            try {
                queue.hide(held.delivery(), visibility);
                events.extended();
            } catch (QueueUnreachableException e) {
                LOG.atWarn()
                        .addKeyValue("messageId", held.delivery().messageId())
                        .addKeyValue("reason", e.getMessage())
                        .log("a message in work could not be hidden for longer: it may be delivered twice");
            }
        }
    }
}
