package dev.slo.sample.demo.screen;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The objectives as a table. */
public final class SloTable {

    private static final String NOTHING = "-";
    private static final double TENTHS_BELOW = 1_000;

    private SloTable() {}

    /** A line of titles, and a line for each row. */
    public static List<String> lines(List<SloRow> rows) {
        TextTable table =
                new TextTable().row(List.of("SLO", "OBJECTIVE", "BUDGET LEFT", "BURN RATE", "EVENTS/S", "FIRING"));
        rows.forEach(row -> table.row(List.of(
                row.name(),
                row.objective(),
                percent(row.budgetLeft()),
                times(row.burnRate()),
                row.eventsPerSecond().isPresent() ? number(row.eventsPerSecond().getAsDouble()) : NOTHING,
                row.firing() == 0 ? NOTHING : Integer.toString(row.firing()))));
        return table.lines();
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? number(100 * share.getAsDouble()) + " %" : NOTHING;
    }

    private static String times(OptionalDouble rate) {
        return rate.isPresent() ? number(rate.getAsDouble()) + "x" : NOTHING;
    }

    /** One decimal where it says anything; never minus nought. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) < TENTHS_BELOW ? "%.1f" : "%.0f", value);
        return text.equals("-0.0") ? "0.0" : text;
    }
}
