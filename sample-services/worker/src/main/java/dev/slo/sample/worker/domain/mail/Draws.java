package dev.slo.sample.worker.domain.mail;

import java.util.SplittableRandom;

/** Chance that can be repeated: a mail draws the same number whenever it is asked, in whatever order. */
public final class Draws {

    private Draws() {}

    /** A number from 0 up to but not including 1, for one question about one mail. */
    public static double share(long seed, TaskId id, String question) {
        long mixed = seed;
        mixed = mixed * 31 + id.value().getMostSignificantBits();
        mixed = mixed * 31 + id.value().getLeastSignificantBits();
        mixed = mixed * 31 + question.hashCode();
        return new SplittableRandom(mixed).nextDouble();
    }
}
