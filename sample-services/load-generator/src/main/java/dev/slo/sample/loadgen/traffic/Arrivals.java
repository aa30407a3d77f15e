package dev.slo.sample.loadgen.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * When requests are due. The traffic asked for is added up, and each whole request is due at a random place within its
 * own unit: irregular like real traffic, and yet any stretch of time has the right number of requests, give or take two.
 * The times do not depend on answers, so a slow service is not spared (an open loop).
 */
public final class Arrivals {

    private final Random random;
    private double asked;
    private long number;
    private double due;

    /** Equal seeds give equal places. */
    public Arrivals(long seed) {
        random = new Random(seed);
        due = random.nextDouble();
    }

    /**
     * The requests that are due in a stretch of time, to be called for one stretch after the other.
     *
     * @param from the start of the stretch, since the start of the load
     * @param length short enough for the rate to be constant
     * @param rate requests per second
     * @return times since the start of the load, ascending
     */
    public List<Duration> during(Duration from, Duration length, double rate) {
        List<Duration> times = new ArrayList<>();
        double end = asked + rate * length.toNanos() / 1e9;
        while (due < end) {
            times.add(from.plusNanos((long) ((due - asked) / rate * 1e9)));
            number++;
            due = number + random.nextDouble();
        }
        asked = end;
        return times;
    }
}
