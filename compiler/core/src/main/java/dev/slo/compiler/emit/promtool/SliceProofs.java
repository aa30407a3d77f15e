package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.emit.promtool.SliFeeds.Grouped;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Proofs of the verdict on timeslices: on both sides of the bound, and without data. */
final class SliceProofs {

    private static final int SLICES = 6;
    private static final int PARTS = 20;
    /** Of the parts: 45 %, so that a slice a fifth longer or shorter is another one. */
    private static final int MINORITY = 9;

    private final SloPlan plan;
    private final Bench bench;

    SliceProofs(Bench bench) {
        this.bench = bench;
        this.plan = bench.plan();
    }

    List<Proof> all() {
        List<Grouped> raw = new SliFeeds(plan).raw();
        if (!(plan.slo().sli() instanceof Sli.Timeslices slices) || raw.isEmpty()) {
            return List.of();
        }
        List<Proof> proofs = new ArrayList<>();
        proofs.add(verdicts(slices, raw.get(0)));
        if (SliQueries.followEvenly(slices) && slices.slice().millis() % PARTS == 0) {
            proofs.add(share(slices.slice(), raw.get(0)));
        }
        return proofs;
    }

    /** A slice is as most of it is, and nothing outside of it counts. */
    private Proof share(TimeSpan slice, Grouped raw) {
        TimeSpan part = new TimeSpan(slice.millis() / PARTS);
        Timeline line = new Timeline(List.of(
                new Phase(part.times(SLICES * PARTS - MINORITY), BigDecimal.ONE, BigDecimal.ZERO),
                new Phase(part.times(2L * PARTS + 2L * MINORITY), BigDecimal.ONE, BigDecimal.ONE),
                new Phase(part.times(2L * PARTS), BigDecimal.ONE, BigDecimal.ZERO)));
        return new Trial(bench, raw, slice, line, part)
                .recorded(slice.times(SLICES), SeriesNames.ERROR, BigDecimal.ONE, BigDecimal.ZERO)
                .recorded(slice.times(SLICES + 1L), SeriesNames.ERROR, BigDecimal.ONE, BigDecimal.ONE)
                .recorded(slice.times(SLICES + 3L), SeriesNames.ERROR, BigDecimal.ONE, BigDecimal.ZERO)
                .proof("a slice is bad when most of it is");
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
                .recorded(good, SeriesNames.TOTAL, BigDecimal.ONE, BigDecimal.ONE)
                .recorded(bad, SeriesNames.ERROR, BigDecimal.ONE, BigDecimal.ONE)
                .recorded(bad, SeriesNames.TOTAL, BigDecimal.ONE, BigDecimal.ONE);
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
        return Arrays.stream(samples).map(sample -> BigDecimal.ONE).toArray(BigDecimal[]::new);
    }
}
