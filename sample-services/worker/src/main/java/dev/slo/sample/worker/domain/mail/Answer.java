package dev.slo.sample.worker.domain.mail;

import java.util.function.Function;

/** What a provider says about one attempt. */
public sealed interface Answer {

    /** One of the two, by what this is. */
    <T> T match(Function<Accepted, T> accepted, Function<Refused, T> refused);

    /**
     * The provider has the mail.
     *
     * @param replayed it had it before this attempt, from one whose answer was lost
     */
    record Accepted(boolean replayed) implements Answer {
        @Override
        public <T> T match(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return accepted.apply(this);
        }
    }

    /** The provider does not take the mail, or did not say that it does. */
    record Refused(String reason) implements Answer {
        @Override
        public <T> T match(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
