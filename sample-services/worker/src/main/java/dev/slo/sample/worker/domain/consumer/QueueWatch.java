package dev.slo.sample.worker.domain.consumer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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
    private volatile Optional<QueueState> state = Optional.empty();
    private volatile Optional<Instant> lastSent = Optional.empty();

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
            boolean first = state.isEmpty();
            state = Optional.of(now);
            if (first && now.maxReceives().isEmpty()) {
                LOG.warn("the queue sets nothing aside: messages that cannot be handled come again for ever");
            }
        } catch (QueueUnreachableException e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("the queue does not tell its state");
        }
    }

    /** The last answer; none before the first. */
    public Optional<QueueState> state() {
        return state;
    }

    /** How often a message is delivered at most. */
    public int maxReceives() {
        return state.map(known -> known.maxReceives().orElse(RECEIVES)).orElse(RECEIVES);
    }

    /** A message was received that was sent at this time. */
    void received(Instant sentAt) {
        lastSent = Optional.of(sentAt);
    }

    /**
     * How old the oldest message is, as far as can be known: SQS tells the age of a message only to who receives it. That
     * is the oldest message in work; with none in work while some wait, the one received last, since those that wait are
     * not much older.
     */
    public Duration oldestAge() {
        Optional<QueueState> known = state;
        boolean waiting = known.isPresent() && !known.orElseThrow().empty();
        return inFlight.oldest()
                .or(() -> waiting ? lastSent : Optional.empty())
                .map(sent -> Duration.between(sent, clock.instant()))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
