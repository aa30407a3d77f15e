package dev.slo.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time in Prometheus notation, such as {@code 30d} or {@code 1h30m}. A day is 24 hours, a week 7 days and a
 * year 365 days, as in Prometheus.
 *
 * @param millis the length in milliseconds, not negative
 */
public record TimeSpan(long millis) implements Comparable<TimeSpan> {

    private static final Pattern FORM = Pattern.compile(
            "(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?");
    private static final String[] UNITS = {"y", "w", "d", "h", "m", "s", "ms"};
    private static final long[] MILLIS = {31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L};

    /** Refuses negative lengths. */
    public TimeSpan {
        if (millis < 0) {
            throw new IllegalArgumentException("negative time span " + millis);
        }
    }

    /**
     * Reads Prometheus notation: units from large to small, whole numbers, such as {@code 1d12h} or {@code 300ms}.
     *
     * @throws IllegalArgumentException with a message for the user when the text is not of that form, or when it is
     *     longer than about 292 million years
     */
    public static TimeSpan parse(String text) {
        Matcher match = FORM.matcher(text);
        if (text.isEmpty() || !match.matches()) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is not a duration: write whole numbers with the units y, w, d, h, m, s or ms, such as 30d or 1h30m");
        }
        try {
            long sum = 0;
            for (int i = 0; i < UNITS.length; i++) {
                String digits = match.group(i + 1);
                if (digits != null) {
                    sum = Math.addExact(sum, Math.multiplyExact(Long.parseLong(digits), MILLIS[i]));
                }
            }
            return new TimeSpan(sum);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is too long a duration", e);
        }
    }

    /** A span of whole seconds. */
    public static TimeSpan ofSeconds(long seconds) {
        return new TimeSpan(Math.multiplyExact(seconds, 1_000L));
    }

    /** A span of whole minutes. */
    public static TimeSpan ofMinutes(long minutes) {
        return ofSeconds(Math.multiplyExact(minutes, 60L));
    }

    /** A span of whole hours. */
    public static TimeSpan ofHours(long hours) {
        return ofMinutes(Math.multiplyExact(hours, 60L));
    }

    /** A span of whole days. */
    public static TimeSpan ofDays(long days) {
        return ofHours(Math.multiplyExact(days, 24L));
    }

    /** The length in seconds; exact for every span that is not longer than 285,000 years. */
    public double seconds() {
        return millis / 1_000.0;
    }

    /** This span, that many times. */
    public TimeSpan times(long factor) {
        return new TimeSpan(Math.multiplyExact(millis, factor));
    }

    /** The longer of the two. */
    public TimeSpan max(TimeSpan other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The shorter of the two. */
    public TimeSpan min(TimeSpan other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(TimeSpan other) {
        return Long.compare(millis, other.millis);
    }

    /**
     * Prometheus notation in days and smaller units, each span one text: {@code 30d}, {@code 1h30m}, {@code 0s}. Weeks
     * and years are written in days, as people compare windows in days.
     */
    @Override
    public String toString() {
        if (millis == 0) {
            return "0s";
        }
        StringBuilder text = new StringBuilder();
        long rest = millis;
        for (int i = 2; i < UNITS.length; i++) {
            if (rest >= MILLIS[i]) {
                text.append(rest / MILLIS[i]).append(UNITS[i]);
                rest %= MILLIS[i];
            }
        }
        return text.toString();
    }
}
