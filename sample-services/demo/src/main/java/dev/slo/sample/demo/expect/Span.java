package dev.slo.sample.demo.expect;

import java.util.Locale;

/**
 * From the earliest to the latest number of seconds.
 *
 * @param least the earliest
 * @param most the latest
 */
public record Span(double least, double most) {

    private static final int MINUTES_FROM = 120;
    private static final double MINUTE = 60;

    /** Such as {@code 34-49 s} or {@code 11-13 min}. */
    @Override
    public String toString() {
        return most < MINUTES_FROM
                ? text(Math.round(least), Math.round(most), "s")
                : text(Math.round(Math.floor(least / MINUTE)), Math.round(Math.ceil(most / MINUTE)), "min");
    }

    private static String text(long from, long to, String unit) {
        return from == to
                ? String.format(Locale.ROOT, "%d %s", from, unit)
                : String.format(Locale.ROOT, "%d-%d %s", from, to, unit);
    }
}
