package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.emit.promtool.SliFeeds.Grouped;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.List;

/** Proofs of the verdict on timeslices: on both sides of the bound, and without data. */
final class SliceProofs {

    private static final int SLICES = 6;

    private final SloPlan plan;
    private final Bench bench;

    SliceProofs(Bench bench) {
        this.bench = bench;
        this.plan = bench.plan();
    }

    List<Proof> all() {
        List<Grouped> raw = new SliFeeds(plan).raw();
        boolean possible = plan.slo().sli() instanceof Sli.Timeslices && !raw.isEmpty();
        return possible ? List.of(verdicts((Sli.Timeslices) plan.slo().sli(), raw.get(0))) : List.of();
    }

    /** Good slices, bad ones, and then none. */
    private Proof verdicts(Sli.Timeslices slices, Grouped raw) {
        TimeSpan pace = slices.slice();
        TimeSpan good = pace.times(SLICES);
        TimeSpan bad = pace.times(2L * SLICES);
        TimeSpan none = pace.times(3L * SLICES);
        Timeline line = new Timeline(List.of(
                new Phase(good, BigDecimal.ONE, BigDecimal.ZERO), new Phase(good, BigDecimal.ONE, BigDecimal.ONE)));
        Trial trial = new Trial(bench, raw, pace, line)
                .recorded(good, SeriesNames.ERROR, BigDecimal.ONE, BigDecimal.ZERO)
                .recorded(bad, SeriesNames.ERROR, BigDecimal.ONE, BigDecimal.ONE);
        BigDecimal[] silence =
                switch (slices.noData()) {
                    case IGNORE -> new BigDecimal[0];
                    case GOOD -> new BigDecimal[] {BigDecimal.ZERO};
                    case BAD -> new BigDecimal[] {BigDecimal.ONE};
                };
        return trial.recorded(none, SeriesNames.ERROR, BigDecimal.ONE, silence)
                .recorded(none, SeriesNames.TOTAL, BigDecimal.ONE, ones(silence))
                .proof("slices at " + slices.good() + ", just good, just bad, and without data");
    }

    private static BigDecimal[] ones(BigDecimal[] samples) {
        return java.util.Arrays.stream(samples).map(sample -> BigDecimal.ONE).toArray(BigDecimal[]::new);
    }
}
