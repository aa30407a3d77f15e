package dev.slo.compiler.emit.promtool;

import java.util.ArrayList;
import java.util.List;

/**
 * A phase in binary numbers, for the many sums over it that the search for a moment takes.
 *
 * @param start the second in which it starts
 * @param end the second in which it ends
 * @param bad bad events per second
 * @param total all events per second
 */
record Stretch(double start, double end, double bad, double total) {

    /** Phases, one after the other from second 0 on. */
    static List<Stretch> of(List<Phase> phases) {
        List<Stretch> stretches = new ArrayList<>();
        double start = 0;
        for (Phase phase : phases) {
            double end = start + phase.length().seconds();
            stretches.add(new Stretch(
                    start, end, phase.bad().doubleValue(), phase.traffic().doubleValue()));
            start = end;
        }
        return List.copyOf(stretches);
    }

    /** How many of its seconds lie between two seconds. */
    double within(double from, double to) {
        return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }

    /**
     * The same as rates tell it that are taken over a range: each second counts little by little while the range moves
     * over it.
     */
    double recordedWithin(double from, double to, double range) {
        return range == 0 ? within(from, to) : (passed(to, range) - passed(from, range)) / range;
    }

    /** Seconds of it before a moment, summed over all moments of the range that ends there. */
    private double passed(double to, double range) {
        return area(to) - area(to - range);
    }

    private double area(double to) {
        double begun = Math.max(0, to - start);
        double over = Math.max(0, to - end);
        return (begun * begun - over * over) / 2;
    }
}
