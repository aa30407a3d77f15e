package dev.slo.model;

import static dev.slo.model.Tier.Urgency.PAGE;
import static dev.slo.model.Tier.Urgency.TICKET;

import java.math.BigDecimal;
import java.util.List;

/**
 * The burn-rate tiers of the Google SRE Workbook, chapter 5, scaled to the length of a window: the factor {@code k} is
 * kept, which keeps the promise that no budget runs out in silence, and the windows follow from it as {@code L =
 * clamp(b·P/k, 1h, P/10)} and {@code S = max(L/12, 5m, 4·scrape, slice)}.
 */
public final class DefaultTiers {

    private static final List<Share> SHARES = List.of(
            new Share(PAGE, "14.4", 2),
            new Share(PAGE, "6", 5),
            new Share(TICKET, "3", 10),
            new Share(TICKET, "1", 10));
    private static final List<TimeSpan> CONVENTIONAL = List.of(
            TimeSpan.ofHours(1),
            TimeSpan.ofHours(3),
            TimeSpan.ofHours(6),
            TimeSpan.ofHours(12),
            TimeSpan.ofHours(18),
            TimeSpan.ofDays(1),
            TimeSpan.ofDays(3),
            TimeSpan.ofDays(9));
    private static final TimeSpan SHORTEST = TimeSpan.ofMinutes(5);

    private DefaultTiers() {}

    /** A tier before scaling: urgency, factor and the percentage {@code b} of the budget it should have seen. */
    private record Share(Tier.Urgency urgency, String factor, int percent) {}

    /**
     * The default tiers.
     *
     * @param window the SLO's window {@code P}
     * @param finest the shortest window that the SLI's data can fill: four scrapes, or one timeslice
     */
    public static List<Tier> of(Window window, TimeSpan finest) {
        return SHARES.stream()
                .map(share -> scale(share, window.length(), finest))
                .toList();
    }

    private static Tier scale(Share share, TimeSpan period, TimeSpan finest) {
        BigDecimal factor = new BigDecimal(share.factor());
        TimeSpan tenth = wholeMinutes(period.millis() / 10.0);
        TimeSpan wanted = wholeMinutes(share.percent() / 100.0 * period.millis() / factor.doubleValue());
        TimeSpan longWindow =
                conventional(wanted.min(tenth)).max(TimeSpan.ofHours(1)).max(finest);
        TimeSpan shortWindow =
                wholeMinutes(longWindow.millis() / 12.0).max(SHORTEST).max(finest);
        return new Tier(share.urgency(), factor, longWindow, shortWindow);
    }

    /** The conventional window within a tenth of the wanted one, so that periods of 28 to 31 days share their rules. */
    private static TimeSpan conventional(TimeSpan wanted) {
        return CONVENTIONAL.stream()
                .filter(span -> Math.abs(span.millis() - wanted.millis()) * 10 <= wanted.millis())
                .findFirst()
                .orElse(wanted);
    }

    private static TimeSpan wholeMinutes(double millis) {
        return TimeSpan.ofMinutes(Math.max(1, Math.round(millis / 60_000)));
    }
}
