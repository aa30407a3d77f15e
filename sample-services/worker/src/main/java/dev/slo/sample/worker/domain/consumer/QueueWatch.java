package dev.slo.sample.worker.domain.consumer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the queue for its state now and then, and keeps the last answer. */
public final class QueueWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);

    /** What this project's queues are set to, for a queue that sets nothing aside. */
    private static final int RECEIVES = 3;

    private final TaskQueue queue;
    private final InFlight inFlight;
    private final InstantSource clock;
    private final AtomicReference<Optional<QueueState>> state = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Instant>> lastSent = new AtomicReference<>(Optional.empty());

    public QueueWatch(TaskQueue queue, InFlight inFlight, InstantSource clock) {
        this.queue = queue;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** Asks now. */
    @Override
    public void run() {
        try {
            QueueState now = queue.state();
            boolean first = state.getAndSet(Optional.of(now)).isEmpty();
            if (first && now.maxReceives().isEmpty()) {
                LOG.warn("the queue sets nothing aside: messages that cannot be handled come again for ever");
            }
        } catch (QueueUnreachableException e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("the queue does not tell its state");
        }
    }

    /** The last answer; none before the first. */
    public Optional<QueueState> state() {
        return state.get();
    }

    /** How often a message is delivered at most. */
    public int maxReceives() {
        return state.get().map(known -> known.maxReceives().orElse(RECEIVES)).orElse(RECEIVES);
    }

    /** A message was received that was sent at this time. */
    void received(Instant sentAt) {
        lastSent.set(Optional.of(sentAt));
    }

    /**
     * How old the oldest message is, as far as can be known: SQS tells the age of a message only to who receives it. That
     * is the oldest message in work; with none in work while some wait, the one received last, since those that wait are
     * not much older.
     */
    public Duration oldestAge() {
        Optional<QueueState> known = state.get();
        boolean waiting = known.isPresent() && !known.orElseThrow().empty();
        return inFlight.oldest()
                .or(() -> waiting ? lastSent.get() : Optional.empty())
                .map(sent -> Duration.between(sent, clock.instant()))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
