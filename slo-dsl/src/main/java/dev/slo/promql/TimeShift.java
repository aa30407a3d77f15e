package dev.slo.promql;

import java.util.Optional;

/**
 * The modifiers {@code offset} and {@code @}.
 *
 * @param offsetMillis how far back; negative for the future, 0 for none
 * @param at a fixed evaluation time
 */
public record TimeShift(long offsetMillis, Optional<At> at) {

    /** No shift. */
    public static final TimeShift NONE = new TimeShift(0, Optional.empty());

    /** A fixed evaluation time. */
    public sealed interface At {
        /**
         * A moment.
         *
         * @param millis since the epoch
         */
        record Timestamp(long millis) implements At {}

        /** The start of the evaluated range: {@code @ start()}. */
        record Start() implements At {}

        /** The end of the evaluated range: {@code @ end()}. */
        record End() implements At {}
    }

    /** Only an offset. */
    public static TimeShift offset(long millis) {
        return new TimeShift(millis, Optional.empty());
    }
}
