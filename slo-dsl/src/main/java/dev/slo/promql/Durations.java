package dev.slo.promql;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations of PromQL, in milliseconds. */
final class Durations {

    private static final Pattern FORM = Pattern.compile(
            "(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?");
    private static final String[] UNITS = {"y", "w", "d", "h", "m", "s", "ms"};
    private static final long[] MILLIS = {31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L};
    private static final int DAYS = 2;

    /** Prometheus counts in nanoseconds, 64 bits of them. */
    static final long LONGEST = Long.MAX_VALUE / 1_000_000L;

    private Durations() {}

    static boolean hasForm(String text) {
        return !text.isEmpty() && FORM.matcher(text).matches();
    }

    /** Reads a text of the form; empty when the duration is longer than Prometheus can count. */
    static OptionalLong parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a duration: " + text);
        }
        try {
            long sum = 0;
            for (int i = 0; i < UNITS.length; i++) {
                String digits = match.group(i + 1);
                if (digits != null) {
                    sum = Math.addExact(sum, Math.multiplyExact(Long.parseLong(digits), MILLIS[i]));
                }
            }
            return sum <= LONGEST ? OptionalLong.of(sum) : OptionalLong.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Days and smaller units, as people compare windows in days. */
    static String print(long millis) {
        StringBuilder text = new StringBuilder();
        long rest = millis;
        for (int i = DAYS; i < UNITS.length; i++) {
            if (rest >= MILLIS[i]) {
                text.append(rest / MILLIS[i]).append(UNITS[i]);
                rest %= MILLIS[i];
            }
        }
        return text.isEmpty() ? "0s" : text.toString();
    }
}
