package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Alerting;
import dev.slo.model.Sli;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an SLO's alerts must do on a timeline, computed from the spec by the closed forms of burn-rate alerting (Google
 * SRE Workbook, chapter 5), without a look at the rules. Where the base window's smear, the evaluation interval or the
 * edges of ranges could decide, it says so.
 *
 * @param plan the SLO
 * @param line what happens
 * @param pace the time between two evaluations
 * @param smear the range over which the SLI takes its rates
 */
record Expectation(SloPlan plan, Timeline line, TimeSpan pace, TimeSpan smear) {

    /** Windows up to six hours read the rates as recorded, longer ones their five-minute means. */
    private static final TimeSpan LONGEST_FINE = TimeSpan.ofHours(6);

    private static final TimeSpan MEAN = TimeSpan.ofMinutes(5);
    private static final TimeSpan DOWN = TimeSpan.ofMinutes(5);
    private static final TimeSpan KEPT_FIRING = TimeSpan.ofMinutes(15);
    private static final double HALF = 0.5;
    private static final int DOWN_FAILURES = 10;
    private static final double LEAST_COVERAGE = 0.01;
    private static final double ROUNDING = 0.001;
    /**
     * Of an evaluation: at a whole one the threshold itself would be met, and nobody could tell. Without smear nothing
     * happens early, as Prometheus 2 has one sample more in a range than its length says.
     */
    private static final double ALMOST = 0.98;

    private static final double HARDLY = 0.1;
    /** More than the samples that one filled in slice leaves behind, and more than its share of ten means. */
    private static final double FILLED = 2;

    private static final double FILLED_MEANS = 4;

    /** The verdict on each alert of the SLO at a moment in which its data is there. */
    Map<Alarm, Verdict> at(TimeSpan moment) {
        Map<Alarm, Verdict> verdicts = new LinkedHashMap<>();
        judges().forEach(judge -> verdicts.merge(judge.alarm(), judge.at(moment), Verdict::agreedWith));
        return verdicts;
    }

    /** Tells the verdict on one alert at any moment. */
    Function<TimeSpan, Verdict> of(Alarm alarm) {
        List<Judge> concerned =
                judges().filter(judge -> judge.alarm().equals(alarm)).toList();
        return moment -> concerned.stream()
                .map(judge -> judge.at(moment))
                .reduce(Verdict::agreedWith)
                .orElse(Verdict.UNSURE);
    }

    private Stream<Judge> judges() {
        Alerting alerting = plan.slo().alerting();
        Stream<Judge> tiers = plan.tiers().stream().map(tier -> new Judge(Alarm.of(tier), t -> burns(tier, t)));
        Stream<Judge> levels = alerting.ticket().enabled()
                ? alerting.budgetLevels().stream()
                        .map(level -> new Judge(Alarm.ofLevel(level), t -> stillSpent(level, t)))
                : Stream.empty();
        boolean mayBeDown =
                alerting.hardDown() && alerting.page().enabled() && !plan.kind().equals("timeslices");
        Stream<Judge> down = mayBeDown ? Stream.of(new Judge(Alarm.HARD_DOWN, this::isDown)) : Stream.empty();
        return Stream.of(tiers, levels, down).flatMap(judges -> judges);
    }

    /**
     * Judges one alert.
     *
     * @param alarm the alert
     * @param verdict of a moment in seconds
     */
    private record Judge(Alarm alarm, DoubleFunction<Verdict> verdict) {

        Verdict at(TimeSpan moment) {
            return verdict.apply(moment.seconds());
        }
    }

    /** The distance of the samples that a window reads in production, whatever the pace of a proof. */
    static TimeSpan spacing(SloPlan plan, TimeSpan window) {
        return window.compareTo(LONGEST_FINE) <= 0 ? plan.interval() : MEAN.max(plan.interval());
    }

    /** How many samples a window holds when there is no gap. */
    static double samples(SloPlan plan, TimeSpan window) {
        return window.seconds() / spacing(plan, window).seconds();
    }

    /** How many samples a tier's long window must hold. */
    static double history(SloPlan plan, Tier tier) {
        return tier.urgency() == Tier.Urgency.PAGE && plan.slo().countsEvents()
                ? 0
                : tier.shortWindow().seconds()
                        / spacing(plan, tier.longWindow()).seconds();
    }

    private Verdict burns(Tier tier, double t) {
        Alerting.Channel channel = plan.slo().alerting().channel(tier.urgency());
        double threshold = tier.threshold(plan.slo().objective()).doubleValue();
        Verdict verdict = exceeds(tier.longWindow(), threshold, t).and(exceeds(tier.shortWindow(), threshold, t));
        int failures = plan.slo().minimumFailures(tier.urgency());
        if (failures > 0) {
            verdict = verdict.and(fails(tier.longWindow(), failures, t));
        }
        if (channel.minimumTraffic().isPresent()) {
            double least = channel.minimumTraffic().get().doubleValue();
            verdict = verdict.and(carries(tier.longWindow(), least, t));
        }
        double samples = Math.floor(history(plan, tier));
        return samples > 0 ? verdict.and(counted(tier.longWindow(), samples, t)) : verdict;
    }

    private Verdict isDown(double t) {
        TimeSpan window = DOWN.max(plan.slo().finestWindow());
        double budget = plan.budget().doubleValue();
        Verdict down = exceeds(window, budget < HALF ? HALF : (1 + budget) / 2, t);
        return plan.slo().countsEvents()
                ? down.and(fails(window, DOWN_FAILURES, t))
                : down.and(counted(window, leastToBeDown(window), t));
    }

    /** More samples than one event leaves behind, as far as the window holds so many. */
    private double leastToBeDown(TimeSpan window) {
        double interval = plan.interval().seconds();
        return Math.min(plan.baseWindow().seconds() / interval + 1, window.seconds() / interval);
    }

    /** A level stays told for a while after the budget recovered. */
    private Verdict stillSpent(int level, double t) {
        Verdict now = spent(level, t);
        double before = t - KEPT_FIRING.seconds() - pace.seconds();
        return now == Verdict.FIRING || before <= 0 ? now : now.agreedWith(spent(level, before));
    }

    private Verdict spent(int level, double t) {
        TimeSpan period = plan.slo().window().length();
        double limit = level / 100.0 * plan.budget().doubleValue();
        return exceeds(period, limit, t).and(counted(period, LEAST_COVERAGE * samples(plan, period), t));
    }

    private Verdict exceeds(TimeSpan window, double limit, double t) {
        double meanLag = readsMeans(window) ? MEAN.seconds() / 2 : 0;
        double uneven = meanLag + (followsEvenly() && isSharp(window, limit) ? 0 : smear.seconds() / 2);
        double early = (smear.millis() == 0 ? HARDLY : ALMOST) * pace.seconds() + uneven;
        double late = ALMOST * pace.seconds() + uneven;
        double centre = t - smear.seconds() / 2 - meanLag;
        return exceedsAt(window, limit, centre)
                .agreedWith(exceedsAt(window, limit, centre - late))
                .agreedWith(exceedsAt(window, limit, centre + early));
    }

    /** Whether the curve by which the rate follows a change decides about no more than one evaluation. */
    private boolean isSharp(TimeSpan window, double limit) {
        boolean soon = smear.compareTo(pace.times(4)) <= 0 || limit * window.seconds() >= smear.seconds();
        return soon && smear.times(2).compareTo(window) <= 0;
    }

    /** A timeslice turns bad as a whole, and a maximum at once. */
    private boolean followsEvenly() {
        return plan.slo().countsEvents()
                || (plan.kind().equals("errorRatio")
                        && SliQueries.followEvenly(plan.slo().sli()));
    }

    private Verdict exceedsAt(TimeSpan window, double limit, double t) {
        double to = Math.max(1, t);
        double from = to - window.seconds();
        Verdict seen = Verdict.exceeds(line.ratio(from, to), limit, ROUNDING);
        if (from > pace.seconds() + smear.seconds()) {
            return seen;
        }
        double guessed = (line.bad(from, to) + filledIn(window)) / line.total(from, to);
        return seen.agreedWith(Verdict.exceeds(guessed, limit, ROUNDING));
    }

    /** Bad seconds at the start: without a rate yet the first slice is filled in, and the means of a while tell of it. */
    private double filledIn(TimeSpan window) {
        if (!(plan.slo().sli() instanceof Sli.Timeslices slices) || !SliQueries.takeRates(slices)) {
            return 0;
        }
        double most = (readsMeans(window) ? FILLED_MEANS : FILLED) * pace.seconds();
        return switch (slices.noData()) {
            case GOOD -> -most;
            case BAD -> most;
            case IGNORE -> 0;
        };
    }

    /** Rates are taken now and then, so what changes until the next one may count already. */
    private Verdict fails(TimeSpan window, int least, double t) {
        double meanLag = readsMeans(window) ? MEAN.seconds() : 0;
        return failsAt(window, least, t)
                .agreedWith(failsAt(window, least, t - meanLag))
                .agreedWith(failsAt(window, least, smear.millis() == 0 ? t : t + pace.seconds()));
    }

    /**
     * Each sample of a proof counts for as long as one does in production, so a coarse pace counts fewer failures.
     * Prometheus 2 counts the samples at both edges of a range.
     */
    private Verdict failsAt(TimeSpan window, int least, double t) {
        double weight = spacing(plan, window).seconds() / pace.seconds();
        double counted = line.recordedBad(t - window.seconds(), t, smear.seconds()) * weight;
        double withEdge = counted * (1 + pace.seconds() / window.seconds());
        return Verdict.exceeds(counted, least - HALF, 0.02).agreedWith(Verdict.exceeds(withEdge, least - HALF, 0.02));
    }

    /** Just after the start the rates tell of less traffic than there is. */
    private Verdict carries(TimeSpan window, double least, double t) {
        double from = Math.max(0, t - window.seconds());
        double recorded = line.recordedTotal(from, t, smear.seconds());
        return Verdict.exceeds(line.total(from, t) / (t - from), least, 0.05)
                .agreedWith(Verdict.exceeds(recorded / (t - from), least, 0.05));
    }

    /** Whether a window reads five-minute means that are further apart than a proof's samples. */
    private boolean readsMeans(TimeSpan window) {
        return window.compareTo(LONGEST_FINE) > 0 && pace.compareTo(MEAN) < 0;
    }

    private Verdict counted(TimeSpan window, double least, double t) {
        double samples = line.seconds(t - window.seconds(), t) / pace.seconds();
        if (samples - 1 >= least) {
            return Verdict.FIRING;
        }
        return samples + 1 < least ? Verdict.SILENT : Verdict.UNSURE;
    }
}
