package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Proofs of the burn-rate tiers: each at a constant error ratio just above and just below its threshold {@code θ}, and
 * through a step to {@code 6θ} and back, which shows both of its windows.
 */
final class TierProofs {

    private static final BigDecimal ABOVE = new BigDecimal("1.02");
    private static final BigDecimal BELOW = new BigDecimal("0.98");
    /** Not five, the usual example: with ten evaluations in a short window that would stop on the very evaluation. */
    private static final BigDecimal STEP = BigDecimal.valueOf(6);

    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final int PAGE_EVALUATIONS = 20;
    /** Of the long window, so that a longer one would find more to divide by. */
    private static final double HEALTHY = 1.1;

    private static final TimeSpan MEAN = TimeSpan.ofMinutes(5);
    private static final TimeSpan LONGEST_FINE = TimeSpan.ofHours(6);
    /** Prometheus 2 counts the samples at both edges of a range, Prometheus 3 at one: half a sample is between them. */
    private static final double EDGE = 0.5;
    /** Of a short window: a rate that takes longer than that to follow says little about how much of it is filled. */
    private static final double MOSTLY = 4;

    private final Bench bench;

    TierProofs(Bench bench) {
        this.bench = bench;
    }

    List<Proof> all() {
        List<Proof> proofs = new ArrayList<>();
        for (Tier tier : bench.plan().tiers()) {
            if (bench.isGraded()) {
                proofs.add(constant(tier, ABOVE, "just above"));
                proofs.add(constant(tier, BELOW, "just below"));
            }
            proofs.add(stepAndReset(tier));
        }
        return proofs;
    }

    /** Minutes of data are enough, as sums divide to the same ratio over any window; tickets want some history. */
    private Proof constant(Tier tier, BigDecimal factor, String where) {
        TimeSpan pace = Bench.FASTEST;
        BigDecimal errors = threshold(tier).multiply(factor).min(BigDecimal.ONE);
        TimeSpan needed = Bench.evaluations(pace, Expectation.history(bench.plan(), tier));
        TimeSpan length = needed.max(pace.times(PAGE_EVALUATIONS))
                .max(bench.plan().baseWindow().times(2));
        TimeSpan end = new TimeSpan(length.millis() + 2 * pace.millis());
        Trial trial = bench.trial(pace, bench.phase(end, errors));
        if (needed.millis() > 0 && factor.compareTo(ABOVE) == 0) {
            TimeSpan early = new TimeSpan(Math.max(0, needed.millis() - 2 * pace.millis()));
            trial.firing(early);
        }
        return trial.firing(end).proof(title(tier) + ", " + where + " its threshold");
    }

    private Proof stepAndReset(Tier tier) {
        TimeSpan pace = bench.paceOf(tier);
        BigDecimal errors = bench.isGraded() ? threshold(tier).multiply(STEP).min(BigDecimal.ONE) : BigDecimal.ONE;
        double detection = tier.secondsToDetect(bench.plan().slo().objective(), errors.doubleValue());
        double smear = bench.smear().seconds();
        TimeSpan before = Bench.evaluations(pace, HEALTHY * tier.longWindow().seconds() / pace.seconds());
        double failing = Math.max(detection, tier.shortWindow().seconds()) + smear;
        TimeSpan during = Bench.evaluations(pace, failing / pace.seconds() + 4);
        TimeSpan after = Bench.evaluations(pace, (tier.shortWindow().seconds() + smear) / pace.seconds() + 4);
        Trial trial =
                bench.trial(pace, bench.phase(before, NONE), bench.phase(during, errors), bench.phase(after, NONE));
        TimeSpan recovery = new TimeSpan(before.millis() + during.millis());
        TimeSpan end = new TimeSpan(recovery.millis() + after.millis());
        Edges.check(trial, Alarm.of(tier), pace, List.of(before, recovery, end));
        if (bench.isGraded() && (bench.plan().slo().countsEvents() || smear == 0)) {
            recordedRatios(trial, tier, pace, before, errors.doubleValue());
        }
        return trial.proof(title(tier) + ", a step to " + percent(errors) + " and back");
    }

    /** The windows' recorded ratios while errors fill them: half of the short one, then as much of the long one. */
    private void recordedRatios(Trial trial, Tier tier, TimeSpan pace, TimeSpan step, double errors) {
        long evaluations = tier.shortWindow().millis() / pace.millis();
        double missing = Math.max(0, (bench.smear().seconds() / pace.seconds() - 1) / 2);
        if (missing > evaluations / MOSTLY) {
            return;
        }
        List<TimeSpan> windows = List.of(tier.shortWindow(), tier.longWindow());
        for (int i = 0; i < windows.size(); i++) {
            long bad = evaluations * (i + 1) / 2;
            TimeSpan window = windows.get(i);
            if (pace.compareTo(MEAN) >= 0 || window.compareTo(LONGEST_FINE) <= 0) {
                double share = (bad - missing) / (window.seconds() / pace.seconds() + EDGE);
                TimeSpan at = new TimeSpan(step.millis() + bad * pace.millis());
                trial.nearly(at, SeriesNames.ratio(window), errors * share);
                if (window.equals(MEAN)) {
                    trial.nearly(
                            at,
                            SeriesNames.ERROR_5M,
                            errors * share * bench.traffic().doubleValue());
                }
            }
        }
    }

    private BigDecimal threshold(Tier tier) {
        return tier.threshold(bench.plan().slo().objective());
    }

    private static String title(Tier tier) {
        return tier.factor().toPlainString() + "x over " + tier.longWindow() + "/" + tier.shortWindow();
    }

    private static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "% errors";
    }
}
