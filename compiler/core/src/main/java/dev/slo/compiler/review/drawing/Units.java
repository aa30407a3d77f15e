package dev.slo.compiler.review.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values in the units that Grafana knows by id; one that we do not know leaves the number plain. */
final class Units {

    private static final int FEW = 3;
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<Step> TIME = List.of(
            new Step(86_400, " d"),
            new Step(3_600, " h"),
            new Step(60, " min"),
            new Step(1, " s"),
            new Step(1e-3, " ms"),
            new Step(1e-6, " µs"));
    private static final List<Step> DECIMAL =
            List.of(new Step(1e12, " T"), new Step(1e9, " G"), new Step(1e6, " M"), new Step(1e3, " k"));
    private static final List<Step> BINARY = List.of(
            new Step(1L << 40, " TiB"),
            new Step(1L << 30, " GiB"),
            new Step(1L << 20, " MiB"),
            new Step(1L << 10, " KiB"));

    private final String unit;
    private final long now;
    private final MathContext digits;
    private final Optional<Integer> decimals;

    /**
     * A unit.
     *
     * @param now the moment that is drawn, in seconds since the epoch
     */
    Units(String unit, long now) {
        this(unit, now, FEW, Optional.empty());
    }

    private Units(String unit, long now, int digits, Optional<Integer> decimals) {
        this.unit = unit;
        this.now = now;
        this.digits = new MathContext(digits, RoundingMode.HALF_UP);
        this.decimals = decimals;
    }

    /** The same with that many digits in all. */
    Units withDigits(int all) {
        return new Units(unit, now, all, Optional.empty());
    }

    /** The same with up to that many digits after the point, as 99.95 % is not 100 %. */
    Units withDecimals(int afterThePoint) {
        return new Units(unit, now, digits.getPrecision(), Optional.of(afterThePoint));
    }

    private record Step(double size, String name) {}

    String format(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        return switch (unit) {
            case "percentunit" -> plain(value * 100) + " %";
            case "percent" -> plain(value) + " %";
            case "s", "dtdurations" -> scaled(value, TIME, " s");
            case "ms" -> scaled(value / 1_000, TIME, " s");
            case "d" -> plain(value) + " d";
            case "cps" -> scaled(value, DECIMAL, "") + "/s";
            case "ops" -> scaled(value, DECIMAL, "") + " ops/s";
            case "reqps" -> scaled(value, DECIMAL, "") + " req/s";
            case "bytes" -> scaled(value, BINARY, " B");
            case "binBps" -> scaled(value, BINARY, " B") + "/s";
            case "short" -> scaled(value, DECIMAL, "");
            case "dateTimeFromNow" -> scaled(now - value / 1_000, TIME, " s") + " ago";
            case "dateTimeAsIso" -> MOMENT.format(Instant.ofEpochMilli(Math.round(value)));
            default -> plain(value);
        };
    }

    /** A moment of the time range, as short as its length allows. */
    static String moment(long seconds, long rangeSeconds) {
        String pattern = rangeSeconds <= 2 * 86_400 ? "HH:mm" : "d MMM";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Instant.ofEpochSecond(seconds));
    }

    private String scaled(double value, List<Step> steps, String small) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0" + (small.isEmpty() ? "" : small);
        }
        for (Step step : steps) {
            if (size >= step.size() * 0.99995) {
                return plain(value / step.size()) + step.name();
            }
        }
        Step last = steps.get(steps.size() - 1);
        return last.size() < 1 ? plain(value / last.size()) + last.name() : plain(value) + small;
    }

    private String plain(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal round = rounded(exact);
        return round.signum() == 0 ? "0" : round.stripTrailingZeros().toPlainString();
    }

    private BigDecimal rounded(BigDecimal exact) {
        if (decimals.isPresent()) {
            return exact.setScale(decimals.get(), RoundingMode.HALF_UP);
        }
        return exact.abs().compareTo(LARGE) >= 0 ? exact.setScale(0, RoundingMode.HALF_UP) : exact.round(digits);
    }
}
