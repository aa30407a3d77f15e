package dev.slo.sample.demo.client;

import java.util.List;
import java.util.SortedMap;

/**
 * One series over a stretch of time.
 *
 * @param labels with the name, where the result has one
 * @param points oldest first
 */
public record Series(SortedMap<String, String> labels, List<Point> points) {

    /** Keeps a copy. */
    public Series {
        points = List.copyOf(points);
    }

    /**
     * A value at a moment.
     *
     * @param time in seconds since 1970
     */
    public record Point(double time, double value) {}
}
