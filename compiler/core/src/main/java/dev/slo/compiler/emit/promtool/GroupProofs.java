package dev.slo.compiler.emit.promtool;

import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.List;

/** Proof that groups do not share their luck: of two, only the one that fails alerts. */
final class GroupProofs {

    private static final TimeSpan LENGTH = Bench.FASTEST.times(30);

    private final Bench bench;

    GroupProofs(Bench bench) {
        this.bench = bench;
    }

    List<Proof> all() {
        if (bench.groups().size() < 2) {
            return List.of();
        }
        Timeline healthy = new Timeline(List.of(bench.phase(LENGTH, BigDecimal.ZERO)));
        return List.of(bench.trial(Bench.FASTEST, bench.phase(LENGTH, BigDecimal.ONE))
                .beside(bench.groups().get(1), healthy)
                .firing(LENGTH)
                .proof("one group fails, another does not"));
    }
}
