package dev.slo.compiler.emit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as people say them, with the two or three digits that matter. */
public final class Quantities {

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private Quantities() {}

    /** A length of time in the unit that suits it, such as {@code 43.2 min} or {@code 15 d}. */
    public static String duration(double seconds) {
        if (seconds < 2 * MINUTE) {
            return round(seconds) + " s";
        }
        if (seconds < 5 * HOUR) {
            return round(seconds / MINUTE) + " min";
        }
        return seconds < 4 * DAY ? round(seconds / HOUR) + " h" : round(seconds / DAY) + " d";
    }

    /** A ratio as a percentage, such as {@code 1.44 %}. */
    public static String percent(double ratio) {
        return round(ratio * 100) + " %";
    }

    /** A whole number with its thousands apart, such as {@code 7,602,000}. */
    public static String count(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    private static String round(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        BigDecimal shown = rounded.scale() < 0 ? new BigDecimal(Math.round(value)) : rounded;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
