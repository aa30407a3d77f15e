package dev.slo.compiler.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The spellings of a bucket's upper bound. Client libraries write the same number as {@code 1}, {@code 1.0}, {@code
 * 1e+06} (Go) or {@code 1.0E7} (Java), and a matcher compares texts.
 */
final class BucketBound {

    private BucketBound() {}

    /** A regular expression that matches every spelling of the bound and of no other number. */
    static String spellings(BigDecimal bound) {
        List<String> forms = new ArrayList<>();
        forms.add(plain(bound));
        int exponent = bound.precision() - bound.scale() - 1;
        if (exponent >= 6 || exponent < -2) {
            forms.add(scientific(bound, exponent));
        }
        return String.join("|", forms);
    }

    private static String plain(BigDecimal bound) {
        String digits = bound.toPlainString();
        return digits.contains(".") ? digits.replace(".", "\\.") + "0*" : digits + "(\\.0+)?";
    }

    /** {@code 1e+06}, {@code 1.0E7}, {@code 2.5e-05}: any writing of mantissa and exponent. */
    private static String scientific(BigDecimal bound, int exponent) {
        String mantissa = plain(bound.movePointLeft(exponent).stripTrailingZeros());
        String sign = exponent < 0 ? "-" : "\\+?";
        return mantissa + "[eE]" + sign + "0*" + Math.abs(exponent);
    }
}
