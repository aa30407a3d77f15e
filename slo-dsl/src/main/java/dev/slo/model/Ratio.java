package dev.slo.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact ratio, such as an objective of {@code 0.9995}. It is read from text and never passes through a binary
 * floating point number, so {@code 99.95%} prints as {@code 0.9995} and its complement as {@code 0.0005}.
 *
 * @param value the ratio, without trailing zeros
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {

    private static final Pattern FORM = Pattern.compile(
            "(?<number>[0-9]{1,20}(\\.[0-9]{1,30})?)\\s*(?:(?<percent>%)|/\\s*(?<divisor>[0-9]{1,20}))?");

    /** Strips trailing zeros, so that equal ratios are equal. */
    public Ratio {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /**
     * Reads {@code 0.9995}, {@code 99.95%} or {@code 9995/10000}.
     *
     * @throws IllegalArgumentException with a message for the user when the text is none of these, or a fraction that
     *     has no finite decimal form, such as {@code 2/3}
     */
    public static Ratio parse(String text) {
        Matcher match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a ratio: write a percentage (99.9%), a decimal (0.999) or a fraction (999/1000)");
        }
        BigDecimal number = new BigDecimal(match.group("number"));
        if (match.group("percent") != null) {
            return new Ratio(number.movePointLeft(2));
        }
        String divisor = match.group("divisor");
        return new Ratio(divisor == null ? number : divide(number, new BigInteger(divisor), text));
    }

    private static BigDecimal divide(BigDecimal number, BigInteger divisor, String text) {
        try {
            return number.divide(new BigDecimal(divisor));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + text + "' has no finite decimal form: write a percentage", e);
        }
    }

    /** One minus this ratio, exactly. */
    public Ratio complement() {
        return new Ratio(BigDecimal.ONE.subtract(value));
    }

    /** This ratio as a percentage, such as {@code 99.95%}. */
    public String toPercent() {
        return new Ratio(value.movePointRight(2)) + "%";
    }

    @Override
    public int compareTo(Ratio other) {
        return value.compareTo(other.value);
    }

    /** Plain decimal notation, without an exponent. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
