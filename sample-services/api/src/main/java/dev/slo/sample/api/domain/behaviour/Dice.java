package dev.slo.sample.api.domain.behaviour;

import java.util.Random;
import java.util.SplittableRandom;

/**
 * A stream of chance with a name of its own: two streams of one seed do not disturb each other, so the outcomes of one
 * area repeat whatever happens in another.
 */
public final class Dice {

    private final Random random;

    /** The stream of this name under a seed. */
    public Dice(long seed, String name) {
        this.random = new Random(new SplittableRandom(seed + name.hashCode()).nextLong());
    }

    /** Whether something that happens at a rate from 0 to 1 happens now. */
    public boolean happens(double rate) {
        return random.nextDouble() < rate;
    }

    /** A number from 0 to 1, 1 excluded. */
    public double uniform() {
        return random.nextDouble();
    }

    /** A number around 0 with a standard deviation of 1. */
    public double gaussian() {
        return random.nextGaussian();
    }
}
