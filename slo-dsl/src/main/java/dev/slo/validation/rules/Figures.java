package dev.slo.validation.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as messages write them: three digits, the same in every locale. */
final class Figures {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final int LONGEST_PLAIN_EXPONENT = 12;

    private Figures() {}

    /** A number; from 100 up without a fraction. */
    static String number(BigDecimal value) {
        boolean large = value.abs().compareTo(BigDecimal.valueOf(100)) >= 0;
        if (large && value.precision() - value.scale() <= LONGEST_PLAIN_EXPONENT) {
            return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }
        BigDecimal rounded = value.round(THREE_DIGITS).stripTrailingZeros();
        boolean plain = Math.abs((long) rounded.scale()) <= LONGEST_PLAIN_EXPONENT;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    /** A ratio as a percentage. */
    static String percent(BigDecimal ratio) {
        return number(ratio.movePointRight(2)) + "%";
    }

    /** A length in milliseconds, in minutes. */
    static String minutes(BigDecimal millis) {
        String minutes = number(millis.divide(BigDecimal.valueOf(60_000), MathContext.DECIMAL64));
        return minutes + (minutes.equals("1") ? " minute" : " minutes");
    }

    /** That many of something, such as {@code 1 event} or {@code 12 events}. */
    static String count(BigDecimal value, String noun) {
        String number = number(value);
        return number + " " + noun + (number.equals("1") ? "" : "s");
    }
}
