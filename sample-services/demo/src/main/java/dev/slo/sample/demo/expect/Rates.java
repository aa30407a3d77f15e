package dev.slo.sample.demo.expect;

import dev.slo.sample.demo.client.Series.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The base recordings of one SLO, or of one group of it: failed and all events per second, sample by sample.
 *
 * @param errors {@code slo:sli_error:rate}, oldest first
 * @param totals {@code slo:sli_total:rate}, oldest first
 */
public record Rates(List<Point> errors, List<Point> totals) {

    /** A rate needs two scrapes, and then waits for an evaluation. */
    private static final double SCRAPES_BEFORE_THE_FIRST = 2;

    /** Keeps copies. */
    public Rates {
        errors = List.copyOf(errors);
        totals = List.copyOf(totals);
    }

    /** The failed share over a window that ends at a time; 0 without traffic. */
    double ratio(double time, double window) {
        double all = sum(totals, time, window);
        return all > 0 ? errors(time, window) / all : 0;
    }

    /** The sum of the failed events per second over a window. */
    double errors(double time, double window) {
        return sum(errors, time, window);
    }

    /** Failed events per second in the last sample; 0 without any. */
    double lastErrors() {
        return errors.isEmpty() ? 0 : errors.get(errors.size() - 1).value();
    }

    /** All events per second in the last sample; 0 without any. */
    double lastTotals() {
        return totals.isEmpty() ? 0 : totals.get(totals.size() - 1).value();
    }

    /** All events per second once the recordings are as large as the traffic; see {@link #shortfall}. */
    double settledTotals(Change.Pace pace) {
        return totals.isEmpty()
                ? 0
                : lastTotals() * shortfall(totals.get(totals.size() - 1).time(), pace);
    }

    /**
     * How many times as large a rate over the base window would be if the traffic were older. {@code rate()} divides by its
     * whole window, also by what of it was before the first scrape, so that rates are too small right after a start.
     *
     * @param time at which the rate is taken
     */
    double shortfall(double time, Change.Pace pace) {
        if (totals.isEmpty()) {
            return 1;
        }
        double seen = time - totals.get(0).time() + SCRAPES_BEFORE_THE_FIRST * pace.scrape();
        return Math.max(1, pace.baseWindow() / seen);
    }

    /** The same and one more sample of each. */
    Rates and(double time, double error, double total) {
        List<Point> moreErrors = new ArrayList<>(errors);
        List<Point> moreTotals = new ArrayList<>(totals);
        moreErrors.add(new Point(time, error));
        moreTotals.add(new Point(time, total));
        return new Rates(moreErrors, moreTotals);
    }

    private static double sum(List<Point> points, double time, double window) {
        return points.stream()
                .filter(point -> point.time() >= time - window && point.time() <= time)
                .mapToDouble(Point::value)
                .sum();
    }
}
