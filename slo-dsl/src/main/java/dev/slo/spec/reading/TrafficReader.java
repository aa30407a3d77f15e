package dev.slo.spec.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code traffic}: events per second, or per minute, hour or day with a unit. */
final class TrafficReader {

    private static final Pattern FORM = Pattern.compile("(?<number>[^\\s/]+)\\s*/\\s*(?<unit>[smhd])");

    private TrafficReader() {}

    static Optional<BigDecimal> traffic(Cursor cursor) {
        return cursor.parsed("a number of events per second such as 100, or 5/m", TrafficReader::parse);
    }

    /** Events per second; those of other units are rounded to 34 digits, as an estimate needs no more. */
    private static BigDecimal parse(String text) {
        Matcher match = FORM.matcher(text.strip());
        if (!match.matches()) {
            return Scalars.decimal(text.strip());
        }
        long seconds =
                switch (match.group("unit")) {
                    case "m" -> 60;
                    case "h" -> 3_600;
                    case "d" -> 86_400;
                    default -> 1;
                };
        return Scalars.decimal(match.group("number")).divide(BigDecimal.valueOf(seconds), MathContext.DECIMAL128);
    }
}
