package dev.slo.compiler.review.asked;

import java.util.Comparator;

/**
 * A question to Prometheus, without its moment.
 *
 * @param expr PromQL without variables
 * @param rangeSeconds how far back; 0 for the latest values only
 * @param stepSeconds the distance of two points; 0 for the latest values only
 */
public record Ask(String expr, long rangeSeconds, long stepSeconds) implements Comparable<Ask> {

    private static final Comparator<Ask> ORDER =
            Comparator.comparing(Ask::expr).thenComparing(Ask::rangeSeconds).thenComparing(Ask::stepSeconds);

    /** The latest values. */
    public static Ask latest(String expr) {
        return new Ask(expr, 0, 0);
    }

    /** How many points each series of the answer has. */
    public int points() {
        return stepSeconds == 0 ? 1 : (int) (rangeSeconds / stepSeconds) + 1;
    }

    @Override
    public int compareTo(Ask other) {
        return ORDER.compare(this, other);
    }
}
