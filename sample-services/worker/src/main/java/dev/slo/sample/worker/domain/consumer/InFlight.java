package dev.slo.sample.worker.domain.consumer;

import dev.slo.sample.worker.domain.task.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The deliveries in work, and room for no more than so many: what has no room is not asked for, and stays in the queue for
 * others.
 */
public final class InFlight {

    private final int limit;
    private final Semaphore room;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();

    public InFlight(int limit) {
        this.limit = limit;
        this.room = new Semaphore(limit);
    }

    public int limit() {
        return limit;
    }

    /** How many are in work now. */
    public int count() {
        return held.size();
    }

    /** Reserves room for up to this many, once there is room for at least one; zero when there was none for a while. */
    int reserve(int most) throws InterruptedException {
        if (!room.tryAcquire(200, TimeUnit.MILLISECONDS)) {
            return 0;
        }
        int reserved = 1;
        while (reserved < most && room.tryAcquire()) {
            reserved++;
        }
        return reserved;
    }

    /** Gives back room that was reserved and not used. */
    void cancel(int unused) {
        room.release(unused);
    }

    /** Puts a delivery into reserved room. */
    Held put(Delivery delivery) {
        Held entry = new Held(delivery);
        held.add(entry);
        return entry;
    }

    void remove(Held entry) {
        if (held.remove(entry)) {
            room.release();
        }
    }

    List<Held> all() {
        return List.copyOf(held);
    }

    /** When the oldest message in work was sent. */
    Optional<Instant> oldest() {
        return held.stream().map(entry -> entry.delivery().sentAt()).min(Instant::compareTo);
    }

    /** One delivery in work. Whoever tells the queue about it holds its monitor, so that a late extension cannot hide what was given back. */
    static final class Held {

        private final Delivery delivery;
        private boolean settled;

        private Held(Delivery delivery) {
            this.delivery = delivery;
        }

        Delivery delivery() {
            return delivery;
        }

        /** Whether it is no longer in work; ask and act under the monitor. */
        boolean settled() {
            return settled;
        }

        void settle() {
            settled = true;
        }
    }
}
