package dev.slo.compiler.review.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale from the lowest to the highest value with marks at round figures.
 *
 * @param low value at the bottom
 * @param high value at the top
 */
record Axis(double low, double high) {

    private static final int MARKS = 5;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 9;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** A scale that holds values, with round ends where the look does not fix them. */
    static Axis around(List<Double> values, Look look) {
        double smallest = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        double largest = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double low = look.min().orElse(Math.min(smallest, smallest >= 0 && smallest < largest / 2 ? 0 : smallest));
        double high = look.max().orElse(largest);
        if (high <= low) {
            return level(low, high, look);
        }
        double step = step(high - low);
        return new Axis(
                look.min().orElse(Math.floor(low / step + 1e-9) * step),
                look.max().orElse(Math.ceil(high / step - 1e-9) * step));
    }

    /** A scale around a line that stays level, or that lies beyond an end which the look fixes. */
    private static Axis level(double value, double high, Look look) {
        double margin = value == 0 ? 1 : Math.abs(value) * 0.1;
        double bottom = look.min().orElse(value == 0 ? 0 : value - margin);
        double top = look.max().filter(max -> max >= value).orElse(Math.max(high, value) + margin);
        return new Axis(bottom, top > bottom ? top : bottom + margin);
    }

    /** How far from the top a value is, in percent; outside of 0 to 100 when it is outside of the scale. */
    double fromTop(double value) {
        return (high - value) / (high - low) * 100;
    }

    /** Marks at round figures, with as many digits as it takes to tell them apart. */
    List<Drawing.Tick> ticks(Look look) {
        for (int digits = FEWEST_DIGITS; ; digits++) {
            List<Drawing.Tick> ticks = ticks(look.units().withDigits(digits));
            long labels = ticks.stream().map(Drawing.Tick::label).distinct().count();
            if (labels == ticks.size() || digits == MOST_DIGITS) {
                return ticks;
            }
        }
    }

    private List<Drawing.Tick> ticks(Units units) {
        double step = step(high - low);
        List<Drawing.Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(new Drawing.Tick(fromTop(i * step), units.format(i * step)));
        }
        return ticks;
    }

    /** A round distance of marks. */
    private static double step(double length) {
        double rough = length / MARKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (round * power >= rough * 0.999) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /**
     * Marks of times, at round moments.
     *
     * @param at the right end, in seconds since the epoch
     * @param range how far back the left end lies, in seconds
     */
    static List<Drawing.Tick> times(long at, long range) {
        long[] steps = {300, 600, 900, 1_800, 3_600, 7_200, 10_800, 14_400, 21_600, 43_200, 86_400, 172_800, 432_000};
        long step = steps[steps.length - 1];
        for (int i = steps.length - 1; i >= 0; i--) {
            if (range / steps[i] <= MARKS + 1) {
                step = steps[i];
            }
        }
        List<Drawing.Tick> ticks = new ArrayList<>();
        for (long moment = -Math.floorDiv(range - at, step) * step; moment <= at; moment += step) {
            double place = 100.0 * (moment - (at - range)) / range;
            if (place > 2 && place < 98) {
                ticks.add(new Drawing.Tick(place, Units.moment(moment, range)));
            }
        }
        return ticks;
    }
}
