package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Alerting;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Proofs of the extremes: everything fails, nothing fails, nothing happens. */
final class OutageProofs {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ROUNDING = new BigDecimal("0.0001");
    private static final double LEAST_COVERAGE = 0.01;
    /** Evaluations that are worth waiting for the last alerts. */
    private static final double LONGEST = 240;

    private static final TimeSpan PACE = Bench.FASTEST;
    private static final TimeSpan LENGTH = PACE.times(30);

    private final Bench bench;

    OutageProofs(Bench bench) {
        this.bench = bench;
    }

    List<Proof> all() {
        List<Proof> proofs = new ArrayList<>();
        proofs.add(everythingFails());
        Alerting alerting = bench.plan().slo().alerting();
        Sli sli = bench.plan().slo().sli();
        if (alerting.hardDown() && alerting.page().enabled() && !(sli instanceof Sli.Timeslices)) {
            proofs.addAll(hardDown());
        }
        if (bench.plan().slo().countsEvents()) {
            proofs.addAll(new AbsenceProofs(bench).all());
            proofs.add(idle());
        }
        return proofs;
    }

    /** Until every alert fires that can; each in every word where no other SLO's alerts are among them. */
    private Proof everythingFails() {
        SloPlan plan = bench.plan();
        Stream<Double> samples = Stream.concat(
                Stream.of(LEAST_COVERAGE
                        * Expectation.samples(plan, plan.slo().window().length())),
                plan.tiers().stream().map(tier -> Expectation.history(plan, tier)));
        double most = samples.mapToDouble(count -> count).max().orElse(0);
        TimeSpan end = LENGTH.max(Bench.evaluations(PACE, Math.min(most, LONGEST) + 2));
        Trial trial = bench.trial(PACE, bench.phase(end, BigDecimal.ONE));
        boolean certain = !trial.expectation().at(end).containsValue(Verdict.UNSURE);
        if (!OutageReading.isExact(plan)) {
            return trial.firing(end).proof("everything fails");
        }
        return certain && bench.alone() && bench.isGraded()
                ? trial.told(end).proof("everything fails; the alerts in every word")
                : trial.labelled(end).proof("everything fails; the alerts with all of their labels");
    }

    private List<Proof> hardDown() {
        BigDecimal budget = bench.plan().budget();
        BigDecimal down =
                budget.compareTo(HALF) < 0 ? HALF : budget.add(BigDecimal.ONE).multiply(HALF);
        List<Proof> proofs = new ArrayList<>();
        proofs.add(constant(bench.traffic(), down.multiply(new BigDecimal("1.02")), "down, just above the share"));
        proofs.add(constant(bench.traffic(), down.multiply(new BigDecimal("0.98")), "down, just below the share"));
        Phase healthy = bench.phase(LENGTH, BigDecimal.ZERO);
        Trial trial = bench.trial(PACE, healthy, bench.phase(LENGTH, BigDecimal.ONE), healthy);
        Edges.check(trial, Alarm.HARD_DOWN, PACE, List.of(LENGTH, LENGTH.times(2), LENGTH.times(3)));
        proofs.add(trial.proof("down all at once, and up again"));
        if (bench.plan().slo().countsEvents()) {
            proofs.add(constant(failures("10"), BigDecimal.ONE, "down, with failures enough"));
            proofs.add(constant(failures("7.9"), BigDecimal.ONE, "down, with too few failures"));
        }
        return proofs;
    }

    private Proof constant(BigDecimal traffic, BigDecimal errors, String title) {
        Phase phase = new Phase(LENGTH, traffic, errors.min(BigDecimal.ONE));
        return bench.trial(PACE, phase).firing(LENGTH).proof(title);
    }

    /** Events per second that are so many in the window that tells what is down. */
    private BigDecimal failures(String count) {
        return new BigDecimal(count).divide(BigDecimal.valueOf(shortest().seconds()), MathContext.DECIMAL64);
    }

    private Proof idle() {
        Phase busy = bench.phase(LENGTH, BigDecimal.ZERO);
        TimeSpan idle =
                LENGTH.max(new TimeSpan(2 * (bench.smear().millis() + shortest().millis())));
        TimeSpan end = new TimeSpan(LENGTH.millis() + idle.millis());
        return bench.trial(PACE, busy, new Phase(idle, BigDecimal.ZERO, BigDecimal.ZERO))
                .recorded(end, ratio(), ROUNDING)
                .onlyNumbers(end)
                .firing(end)
                .proof("no traffic any more");
    }

    private String ratio() {
        return SeriesNames.ratio(shortest());
    }

    private TimeSpan shortest() {
        return TimeSpan.ofMinutes(5).max(bench.plan().slo().finestWindow());
    }
}
