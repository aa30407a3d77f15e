package dev.slo.compiler.review;

import dev.slo.model.TimeSpan;

/**
 * How much time a preview draws.
 *
 * @param length up to the moment that is looked at
 */
public record DrawnRange(TimeSpan length) {

    /** Below, points lie closer than scrapes; beyond, hardly a server remembers. */
    private static final TimeSpan SHORTEST = TimeSpan.ofMinutes(5);

    private static final TimeSpan LONGEST = TimeSpan.ofDays(366);

    /** Refuses what cannot be drawn. */
    public DrawnRange {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(length + " is not between " + SHORTEST + " and " + LONGEST);
        }
    }

    /**
     * Reads a length such as {@code 6h}.
     *
     * @throws IllegalArgumentException when it is none, or too short or too long; the message is for the user
     */
    public static DrawnRange parse(String text) {
        return new DrawnRange(TimeSpan.parse(text));
    }
}
