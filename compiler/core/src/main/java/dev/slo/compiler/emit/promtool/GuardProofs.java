package dev.slo.compiler.emit.promtool;

import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Proofs of what holds an alert back although its budget burns: too few failures in the long window, too little
 * traffic. Failures are counted as evaluations times the interval of production, so a coarse pace needs more traffic
 * for the same count.
 */
final class GuardProofs {

    private static final BigDecimal BARELY = new BigDecimal("1.07");
    private static final BigDecimal FADING = new BigDecimal("0.2");
    private static final BigDecimal STEP = BigDecimal.valueOf(5);
    private static final int EVALUATIONS = 30;

    private final Bench bench;

    GuardProofs(Bench bench) {
        this.bench = bench;
    }

    List<Proof> all() {
        List<Proof> proofs = new ArrayList<>();
        for (Tier tier : bench.plan().tiers()) {
            int least = bench.plan().slo().minimumFailures(tier.urgency());
            if (least > 0) {
                proofs.add(failures(tier, least));
            }
            bench.plan()
                    .slo()
                    .alerting()
                    .channel(tier.urgency())
                    .minimumTraffic()
                    .ifPresent(traffic -> {
                        proofs.add(traffic(tier, traffic.multiply(new BigDecimal("1.25")), "just enough"));
                        proofs.add(traffic(tier, traffic.multiply(new BigDecimal("0.9")), "too little"));
                    });
        }
        return proofs;
    }

    /** Failures add up to the limit when the window is full, and fall below it when the first of them leave. */
    private Proof failures(Tier tier, int least) {
        TimeSpan pace = bench.paceOf(tier);
        double seconds = tier.longWindow().seconds();
        BigDecimal limit = BigDecimal.valueOf(least).subtract(new BigDecimal("0.5"));
        double weight = Expectation.spacing(bench.plan(), tier.longWindow()).seconds() / pace.seconds();
        BigDecimal errors = errors(tier);
        BigDecimal traffic = limit.multiply(BARELY)
                .divide(errors.multiply(BigDecimal.valueOf(seconds * weight)), MathContext.DECIMAL32);
        TimeSpan full = Bench.evaluations(pace, seconds / pace.seconds());
        TimeSpan filling = Bench.evaluations(pace, 0.85 * seconds / pace.seconds());
        TimeSpan fading = Bench.evaluations(pace, 0.2 * seconds / pace.seconds());
        TimeSpan end = new TimeSpan(full.millis() + fading.millis());
        return bench.trial(pace, new Phase(full, traffic, errors), new Phase(fading, traffic.multiply(FADING), errors))
                .firing(filling)
                .firing(full)
                .firing(end)
                .proof(title(tier) + ", around " + least + " failures");
    }

    private Proof traffic(Tier tier, BigDecimal traffic, String how) {
        TimeSpan pace = Bench.FASTEST;
        double history = tier.shortWindow().seconds()
                / Expectation.spacing(bench.plan(), tier.longWindow()).seconds();
        double started = 10 * bench.smear().seconds() / pace.seconds();
        TimeSpan length = Bench.evaluations(pace, Math.max(Math.max(EVALUATIONS, started), history + 2));
        return bench.trial(pace, new Phase(length, traffic, errors(tier)))
                .firing(length)
                .proof(title(tier) + ", " + how + " traffic");
    }

    private BigDecimal errors(Tier tier) {
        return tier.threshold(bench.plan().slo().objective()).multiply(STEP).min(BigDecimal.ONE);
    }

    private static String title(Tier tier) {
        return tier.factor().toPlainString() + "x over " + tier.longWindow() + "/" + tier.shortWindow();
    }
}
