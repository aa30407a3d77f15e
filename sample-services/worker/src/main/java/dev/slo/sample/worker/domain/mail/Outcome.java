package dev.slo.sample.worker.domain.mail;

import java.util.function.Function;

/** How sending one mail ended, after all attempts of one delivery. */
public sealed interface Outcome {

    /** One of the three, by what this is. */
    <T> T match(Function<Sent, T> sent, Function<Refused, T> refused, Function<Unfit, T> unfit);

    /** The provider has it, from this or from an earlier attempt. */
    record Sent() implements Outcome {
        @Override
        public <T> T match(Function<Sent, T> sent, Function<Refused, T> refused, Function<Unfit, T> unfit) {
            return sent.apply(this);
        }
    }

    /** The provider refused every attempt. */
    record Refused(String reason) implements Outcome {
        @Override
        public <T> T match(Function<Sent, T> sent, Function<Refused, T> refused, Function<Unfit, T> unfit) {
            return refused.apply(this);
        }
    }

    /** It is no mail that a provider could be asked to send. */
    record Unfit(Problem problem) implements Outcome {
        @Override
        public <T> T match(Function<Sent, T> sent, Function<Refused, T> refused, Function<Unfit, T> unfit) {
            return unfit.apply(this);
        }
    }
}
