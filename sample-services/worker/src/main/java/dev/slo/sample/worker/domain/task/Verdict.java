package dev.slo.sample.worker.domain.task;

import java.time.Duration;
import java.util.Locale;

/** What becomes of a delivery. */
public sealed interface Verdict {

    /** Does it, by what this is. */
    void match(Disposal disposal);

    /** What can be done with a delivery. */
    interface Disposal {
        void delete();

        void giveBack(Reason reason, Duration after);
    }

    /** Why a delivery goes back to the queue. */
    enum Reason {
        /** The provider refused it, and it will be tried again. */
        RETRY,
        /** It cannot be read or sent; the queue counts its receives and sets it aside. */
        INVALID,
        /** A copy of it is in work. */
        IN_WORK,
        /** That was its last receive: the queue moves it to the dead letters. */
        DEAD,
        /** Handling it broke. */
        BROKEN,
        /** The worker stops. */
        SHUTDOWN;

        /** The value of the label {@code reason}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The message has done its work. */
    record Delete() implements Verdict {
        @Override
        public void match(Disposal disposal) {
            disposal.delete();
        }
    }

    /** The message stays in the queue and is delivered again, not before the time is over. */
    record GiveBack(Reason reason, Duration after) implements Verdict {
        @Override
        public void match(Disposal disposal) {
            disposal.giveBack(reason, after);
        }
    }
}
