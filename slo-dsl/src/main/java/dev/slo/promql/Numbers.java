package dev.slo.promql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers of PromQL: reading as Go's {@code strconv} does, and printing in the shortest decimal form that reads back to
 * the same number on every Java version.
 */
final class Numbers {

    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]+");
    private static final Pattern OCTAL = Pattern.compile("0[0-7]+");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern LONE_UNDERSCORE = Pattern.compile("(?<![0-9a-fA-FxX])_|_(?![0-9a-fA-F])");
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int MOST_DIGITS_OF_A_WHOLE = 22;
    private static final int MOST_DIGITS = 17;
    private static final int LARGEST_PLAIN_EXPONENT = 21;
    private static final int SMALLEST_PLAIN_EXPONENT = -9;

    private Numbers() {}

    /** Reads a number; empty when the text is none, or one too large for Prometheus. */
    static OptionalDouble parse(String text) {
        if (Words.isNumber(text)) {
            return OptionalDouble.of(text.equalsIgnoreCase("inf") ? Double.POSITIVE_INFINITY : Double.NaN);
        }
        if (LONE_UNDERSCORE.matcher(text).find()) {
            return OptionalDouble.empty();
        }
        String digits = text.replace("_", "");
        if (HEX.matcher(digits).matches()) {
            return whole(digits.substring(2), 16);
        }
        OptionalDouble octal = OCTAL.matcher(digits).matches() ? whole(digits, 8) : OptionalDouble.empty();
        if (octal.isPresent() || !DECIMAL.matcher(digits).matches()) {
            return octal;
        }
        double value = Double.parseDouble(digits);
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** A whole number that fits into 64 bits with its sign. */
    private static OptionalDouble whole(String digits, int base) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > MOST_DIGITS_OF_A_WHOLE) {
            return OptionalDouble.empty();
        }
        BigInteger value = new BigInteger(significant, base);
        return value.compareTo(LARGEST) <= 0 ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    /** Whether the printed form starts with a minus sign. */
    static boolean isSigned(double value) {
        return Math.copySign(1, value) < 0 && !Double.isNaN(value);
    }

    static String print(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        String sign = isSigned(value) ? "-" : "";
        if (Double.isInfinite(value)) {
            return sign + "Inf";
        }
        return sign + (value == 0 ? "0" : unsigned(Math.abs(value)));
    }

    private static String unsigned(double value) {
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return shortest.toPlainString();
        }
        return shortest.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS));
    }
}
