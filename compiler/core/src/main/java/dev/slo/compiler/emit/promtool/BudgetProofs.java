package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Proofs of the budget over the SLO's whole window: its numbers, its levels, and what leaves the window. */
final class BudgetProofs {

    private static final TimeSpan FASTEST = Bench.FASTEST;
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
    /** The finest step whose inverse is a whole floating point number. */
    private static final BigDecimal EXACT = new BigDecimal("0.00000001");

    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final int EVALUATIONS = 30;
    private static final int PERIOD_EVALUATIONS = 120;
    /** Longer than the base window and the five-minute means together, so that neither blurs the levels. */
    private static final TimeSpan LEVEL_PACE = TimeSpan.ofMinutes(10);

    private static final int PAUSE = 3;
    private static final int SHORTEST_CLIMB = 2;

    private final Bench bench;
    private final TimeSpan period;

    BudgetProofs(Bench bench) {
        this.bench = bench;
        this.period = bench.plan().slo().window().length();
    }

    List<Proof> all() {
        if (!bench.isGraded()) {
            return List.of();
        }
        List<Proof> proofs = new ArrayList<>();
        proofs.add(numbers());
        proofs.add(period());
        if (bench.plan().slo().alerting().ticket().enabled()
                && !bench.plan().slo().alerting().budgetLevels().isEmpty()) {
            proofs.add(levels());
        }
        return proofs;
    }

    /** Errors at three quarters of the budget: a quarter is left, and lasts for a third of the period. */
    private Proof numbers() {
        TimeSpan end = FASTEST.times(EVALUATIONS);
        BigDecimal seconds = BigDecimal.valueOf(period.seconds() / 3).setScale(0, RoundingMode.HALF_UP);
        BigDecimal budget = bench.plan().budget();
        BigDecimal days = BigDecimal.valueOf(period.seconds() / 86_400).round(MathContext.DECIMAL32);
        return bench.trial(FASTEST, bench.phase(end, share("0.75")))
                .recorded(end, SeriesNames.CURRENT_BURN_RATE, THOUSANDTH, new BigDecimal("0.75"))
                .recorded(end, SeriesNames.PERIOD_BURN_RATE, THOUSANDTH, new BigDecimal("0.75"))
                .recorded(end, SeriesNames.REMAINING, THOUSANDTH, new BigDecimal("0.25"))
                .recorded(end, SeriesNames.EXHAUSTION, BigDecimal.TEN, tens(seconds))
                .constant(end, SeriesNames.PERIOD, THOUSANDTH, days)
                .constant(end, SeriesNames.BUDGET, EXACT, budget)
                .constant(end, SeriesNames.OBJECTIVE, EXACT, BigDecimal.ONE.subtract(budget))
                .described(end)
                .firing(end)
                .proof("a quarter of the budget is left");
    }

    /** Errors in the first third: they count in full at the end of the period, and half of them a sixth later. */
    private Proof period() {
        TimeSpan pace = FASTEST.times(Math.max(1, period.millis() / PERIOD_EVALUATIONS / FASTEST.millis()));
        TimeSpan whole = Bench.evaluations(pace, PERIOD_EVALUATIONS);
        TimeSpan third = Bench.evaluations(pace, PERIOD_EVALUATIONS / 3.0);
        TimeSpan sixth = Bench.evaluations(pace, PERIOD_EVALUATIONS / 6.0);
        TimeSpan later = new TimeSpan(whole.millis() + sixth.millis());
        TimeSpan healthy = new TimeSpan(later.millis() - third.millis());
        double samples = Expectation.samples(bench.plan(), period);
        return bench.trial(pace, bench.phase(third, share("0.9")), bench.phase(healthy, BigDecimal.ZERO))
                .recorded(whole, SeriesNames.REMAINING, TWENTIETH, new BigDecimal("0.7"))
                .nearly(whole, SeriesNames.COVERAGE, PERIOD_EVALUATIONS / samples)
                .firing(whole)
                .recorded(later, SeriesNames.REMAINING, TWENTIETH, new BigDecimal("0.85"))
                .nearly(later, SeriesNames.COVERAGE, PERIOD_EVALUATIONS / samples)
                .firing(later)
                .proof("errors leave the period of " + period);
    }

    /** Spends the budget level by level, with a pause just below and just above each. */
    private Proof levels() {
        double samples = 0.01 * Expectation.samples(bench.plan(), period);
        List<Phase> phases = new ArrayList<>();
        List<TimeSpan> pauses = new ArrayList<>();
        for (int level : bench.plan().slo().alerting().budgetLevels()) {
            for (String factor : List.of("0.98", "1.02")) {
                BigDecimal target =
                        share(factor).multiply(BigDecimal.valueOf(level)).movePointLeft(2);
                if (phases.isEmpty()) {
                    phases.add(bench.phase(Bench.evaluations(LEVEL_PACE, samples + PAUSE), target));
                } else {
                    phases.add(climb(new Timeline(phases), target));
                }
                phases.add(bench.phase(LEVEL_PACE.times(PAUSE), target));
                long middle = Math.round(new Timeline(phases).end() - LEVEL_PACE.seconds());
                pauses.add(TimeSpan.ofSeconds(middle));
            }
        }
        Trial trial = bench.trial(LEVEL_PACE, phases.toArray(Phase[]::new));
        pauses.forEach(trial::firing);
        return trial.proof("the budget is spent level by level");
    }

    /** Errors that lift the ratio of the whole time up to a target. */
    private Phase climb(Timeline soFar, BigDecimal target) {
        double reached = soFar.ratio(0, soFar.end());
        int evaluations = SHORTEST_CLIMB;
        double errors = 2;
        while (errors > 1) {
            double seconds = evaluations * LEVEL_PACE.seconds();
            errors = target.doubleValue() + (target.doubleValue() - reached) * soFar.end() / seconds;
            evaluations *= errors > 1 ? 2 : 1;
        }
        return bench.phase(LEVEL_PACE.times(evaluations), new BigDecimal(errors, MathContext.DECIMAL32));
    }

    private BigDecimal share(String ofBudget) {
        return bench.plan().budget().multiply(new BigDecimal(ofBudget)).min(BigDecimal.ONE);
    }

    private static BigDecimal tens(BigDecimal seconds) {
        return seconds.divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP).multiply(BigDecimal.TEN);
    }
}
