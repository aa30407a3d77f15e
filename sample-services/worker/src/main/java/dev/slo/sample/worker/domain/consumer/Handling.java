package dev.slo.sample.worker.domain.consumer;

import dev.slo.sample.worker.domain.task.Delivery;
import dev.slo.sample.worker.domain.task.DeliveryHandler;
import dev.slo.sample.worker.domain.task.Redelivery;
import dev.slo.sample.worker.domain.task.Verdict;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a delivery handled, and tells the queue what came of it. Nothing that goes wrong leaves this class. */
final class Handling {

    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);

    private static final Verdict STOPPED = new Verdict.GiveBack(Verdict.Reason.SHUTDOWN, Duration.ZERO);

    private final TaskQueue queue;
    private final DeliveryHandler handler;
    private final QueueEvents events;
    private final Redelivery redelivery;

    Handling(TaskQueue queue, DeliveryHandler handler, QueueEvents events, Redelivery redelivery) {
        this.queue = queue;
        this.handler = handler;
        this.events = events;
        this.redelivery = redelivery;
    }

    void run(InFlight.Held held) {
        Verdict verdict = verdict(held.delivery());
        // A thread that is interrupted could not talk to the queue, and this is the last thing that it does.
        boolean stopping = Thread.interrupted();
        settle(held, verdict);
        if (stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives a delivery back that nobody has begun to handle. */
    void refuse(InFlight.Held held) {
        settle(held, STOPPED);
    }

    private void settle(InFlight.Held held, Verdict verdict) {
        synchronized (held) {
            held.settle();
            verdict.match(new Settling(held.delivery()));
        }
    }

    private Verdict verdict(Delivery delivery) {
        try {
            return handler.handle(delivery);
        } catch (InterruptedException e) {
            return STOPPED;
        } catch (RuntimeException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("messageId", delivery.messageId())
                    .log("handling a message broke");
            return new Verdict.GiveBack(Verdict.Reason.BROKEN, redelivery.after(delivery.count()));
        }
    }

    private final class Settling implements Verdict.Disposal {

        private final Delivery delivery;

        private Settling(Delivery delivery) {
            this.delivery = delivery;
        }

        @Override
        public void delete() {
            try {
                queue.delete(delivery);
                events.deleted();
            } catch (QueueUnreachableException e) {
                lost("a message that is done could not be deleted: it will come again, as a duplicate", e);
            }
        }

        @Override
        public void giveBack(Verdict.Reason reason, Duration after) {
            try {
                queue.hide(delivery, after);
                events.givenBack(reason);
            } catch (QueueUnreachableException e) {
                lost("a message could not be given back: it will come again when its time is over", e);
            }
        }

        private void lost(String message, QueueUnreachableException e) {
            LOG.atWarn()
                    .addKeyValue("messageId", delivery.messageId())
                    .addKeyValue("reason", e.getMessage())
                    .log(message);
        }
    }
}
