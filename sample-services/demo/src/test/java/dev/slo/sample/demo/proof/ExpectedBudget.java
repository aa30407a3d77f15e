package dev.slo.sample.demo.proof;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The budget that is left by what a sample counted itself. Prometheus sees these counts at its scrapes only and extends what
 * it saw to the whole window, so the same is done here, at the times at which it scraped and evaluated; no value comes from
 * it.
 *
 * @param truth of the sample
 * @param errors keys of the failed events
 * @param totals keys of all events; several are added
 * @param budget the share that may fail
 * @param times when Prometheus looked
 */
record ExpectedBudget(TruthLog truth, String errors, List<String> totals, double budget, Times times) {

    private static final double BASE_WINDOW = 120;
    private static final double ROLL_UP = 300;
    /** A gap longer than this many scrapes is not bridged. */
    private static final double GAP = 1.1;
    /**
     * How far the counts of a scrape may be from those that are known for its time: half a second between two answers,
     * half a second for a slow answer, and on a busy machine one more from the beginning of a scrape until it is answered.
     */
    private static final List<Double> SHIFTS = List.of(-1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0);
    /** A scrape that began so shortly before an evaluation may have come to its end after it. */
    private static final List<Double> DELAYS = List.of(0.0, 1.0);

    /**
     * Moments in seconds since 1970.
     *
     * @param scrapes of the sample
     * @param recordings of the rates
     * @param rollUps of the five-minute means that the budget is made from
     */
    record Times(List<Double> scrapes, List<Double> recordings, List<Double> rollUps) {}

    /** One way in which Prometheus may have looked at the counts. */
    private record Look(double shift, double delay, Reach errorsReach, TruthLog.Gap gap) {}

    /**
     * How far a rate is extended to the start of its window. A counter does not reach back below zero. Failures are counted
     * by several counters whose rates are added, each of which stops at its own zero: what all of them do together lies
     * between not at all and as far as if they never stopped.
     */
    private enum Reach {
        WHOLE,
        TO_ZERO,
        NOT_AT_ALL
    }

    /** The least and the most that can be left. */
    DoubleSummaryStatistics remaining() {
        DoubleSummaryStatistics band = new DoubleSummaryStatistics();
        for (double shift : SHIFTS) {
            for (double delay : DELAYS) {
                for (Reach reach : Reach.values()) {
                    for (TruthLog.Gap gap : TruthLog.Gap.values()) {
                        band.accept(remaining(new Look(shift, delay, reach, gap)));
                    }
                }
            }
        }
        return band;
    }

    private double remaining(Look look) {
        return 1 - sum(List.of(errors), look, look.errorsReach) / sum(totals, look, Reach.TO_ZERO) / budget;
    }

    private double sum(List<String> keys, Look look, Reach reach) {
        return times.rollUps.stream()
                .mapToDouble(rollUp -> times.recordings.stream()
                        .filter(time -> time >= rollUp - ROLL_UP && time <= rollUp)
                        .mapToDouble(time -> keys.stream()
                                .mapToDouble(key -> rate(key, time, look, reach))
                                .sum())
                        .average()
                        .orElse(0))
                .sum();
    }

    /** As Prometheus computes a rate. */
    private double rate(String key, double at, Look look, Reach reach) {
        List<Double> seen = times.scrapes.stream()
                .filter(scrape -> scrape >= at - BASE_WINDOW && scrape <= at - look.delay)
                .toList();
        if (seen.size() < 2) {
            return 0;
        }
        double first = seen.get(0);
        double last = seen.get(seen.size() - 1);
        double sampled = last - first;
        double born = truth.count(key, first + look.shift, look.gap);
        double increase = truth.count(key, last + look.shift, look.gap) - born;
        double toStart = first - (at - BASE_WINDOW);
        if (reach != Reach.WHOLE && increase > born) {
            toStart = reach == Reach.NOT_AT_ALL ? 0 : Math.min(toStart, sampled * born / increase);
        }
        double between = sampled / (seen.size() - 1);
        double covered = sampled + edge(toStart, between) + edge(at - last, between);
        return increase * covered / sampled / BASE_WINDOW;
    }

    private static double edge(double distance, double between) {
        return distance < GAP * between ? distance : between / 2;
    }
}
