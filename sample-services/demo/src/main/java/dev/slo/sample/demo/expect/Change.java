package dev.slo.sample.demo.expect;

import java.util.Optional;

/**
 * A change of the failures at a moment, and what the recordings will show of it. They are means over a base window, so they
 * change along a ramp as long as that; and a scrape may come late.
 *
 * @param before what the recordings are
 * @param errorsAfter failed events per second from now on
 * @param totalAfter all events per second from now on
 * @param now in seconds since 1970
 * @param pace when the recordings are made
 */
public record Change(Rates before, double errorsAfter, double totalAfter, double now, Pace pace) {

    private static final double HORIZON = 7 * 3_600.0;

    /**
     * The moments at which the rules look, in seconds.
     *
     * @param scrape between two scrapes
     * @param baseWindow of the recorded rates
     * @param interval between two evaluations
     * @param lastEvaluation when the rules were evaluated last, since 1970
     */
    public record Pace(double scrape, double baseWindow, double interval, double lastEvaluation) {}

    /** How many seconds from now an alert starts to fire; empty when it will not for seven hours. */
    public Optional<Span> untilItFires(PageAlert alert) {
        return span(alert, true);
    }

    /** How many seconds from now an alert stops; empty when it will not for seven hours. */
    public Optional<Span> untilItResolves(PageAlert alert) {
        return span(alert, false);
    }

    private Optional<Span> span(PageAlert alert, boolean wanted) {
        Optional<Double> soonest = until(alert, wanted, 0);
        Optional<Double> latest = until(alert, wanted, pace.scrape());
        return soonest.isPresent() && latest.isPresent()
                ? Optional.of(new Span(soonest.get(), Math.max(soonest.get(), latest.get())))
                : Optional.empty();
    }

    /** Goes from evaluation to evaluation, with the sample that will be recorded at each. */
    private Optional<Double> until(PageAlert alert, boolean wanted, double late) {
        Rates rates = before;
        double first = pace.lastEvaluation() + pace.interval();
        double start = first + pace.interval() * Math.ceil(Math.max(0, now - first) / pace.interval());
        for (double time = start; time < now + HORIZON; time += pace.interval()) {
            double reached = Math.min(1, Math.max(0, (time - now - late) / pace.baseWindow()));
            rates = rates.and(
                    time,
                    between(before.lastErrors(), errorsAfter, reached),
                    between(before.lastTotals(), totalAfter, reached));
            if (alert.holds(rates, time, pace.interval()) == wanted) {
                return Optional.of(time - now);
            }
        }
        return Optional.empty();
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
