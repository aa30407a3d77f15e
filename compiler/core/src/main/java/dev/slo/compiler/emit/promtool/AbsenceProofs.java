package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Proofs of events whose series are not there yet: they are born with the first failure, or the first success. */
final class AbsenceProofs {

    private static final BigDecimal ROUNDING = new BigDecimal("0.0001");
    private static final TimeSpan PACE = Bench.FASTEST;
    private static final TimeSpan LENGTH = PACE.times(30);

    private final Bench bench;

    AbsenceProofs(Bench bench) {
        this.bench = bench;
    }

    /** None where the user's own sums have no result before each of their series is there. */
    List<Proof> all() {
        Sli sli = bench.plan().slo().sli();
        if (sli instanceof Sli.Latency latency) {
            return latency.kind() == Sli.HistogramKind.CLASSIC ? List.of(noBucket()) : List.of();
        }
        List<Proof> proofs = new ArrayList<>();
        if (isFedWithout(FedSeries::isBornBad, neededForNoFailure(sli))) {
            proofs.add(without(FedSeries::isBornBad, BigDecimal.ZERO, "no failure yet, and no series of failures"));
        }
        if (!(sli instanceof Sli.BadOverTotal) && isFedWithout(FedSeries::isBornGood, neededForNoSuccess(sli))) {
            proofs.add(without(FedSeries::isBornGood, BigDecimal.ONE, "no success yet, and no series of successes"));
        }
        return proofs;
    }

    private Proof without(Predicate<FedSeries> gone, BigDecimal errors, String title) {
        return bench.trial(PACE, bench.phase(LENGTH, errors))
                .without(gone)
                .recorded(LENGTH, ratio(), ROUNDING, errors)
                .firing(LENGTH)
                .proof(title);
    }

    /** Without the threshold's bucket nobody can tell good from bad, and that is what is told. */
    private Proof noBucket() {
        Trial trial = bench.trial(PACE, bench.phase(LENGTH, BigDecimal.ZERO))
                .without(FedSeries::isBornGood)
                .recorded(LENGTH, ratio(), ROUNDING);
        boolean told = DataProofs.isWanted(bench.plan());
        return (told ? trial.firing(LENGTH, Alarm.DATA_MISSING) : trial.firing(LENGTH))
                .proof("the threshold's bucket is missing");
    }

    /** Whether queries have a result while some series are gone. */
    private boolean isFedWithout(Predicate<FedSeries> gone, Stream<Query> queries) {
        List<FedSeries> there = bench.groups().get(0).feed().series().stream()
                .filter(gone.negate())
                .toList();
        return queries.flatMap(query -> needed(SliQueries.parse(query)).stream())
                .allMatch(selector ->
                        there.stream().anyMatch(series -> SeriesExample.selects(selector, series.series())));
    }

    /** The selectors without whose series a query has no result. A number stands in for what has no groups only. */
    private List<Expr.VectorSelector> needed(Expr expr) {
        if (expr instanceof Expr.VectorSelector selector) {
            return List.of(selector);
        }
        if (expr instanceof Expr.MatrixSelector matrix) {
            return List.of(matrix.selector());
        }
        if (expr instanceof Expr.Binary binary && binary.op() == BinaryOp.OR) {
            List<Expr.VectorSelector> fallback = needed(binary.right());
            boolean standsIn =
                    !fallback.isEmpty() || bench.plan().slo().groupBy().isEmpty();
            return standsIn ? fallback : needed(binary.left());
        }
        return expr.children().stream().flatMap(child -> needed(child).stream()).toList();
    }

    private static Stream<Query> neededForNoFailure(Sli sli) {
        if (sli instanceof Sli.BadOverTotal events) {
            return Stream.of(events.total());
        }
        return sli instanceof Sli.GoodAndBad events ? Stream.of(events.good()) : SliQueries.of(sli);
    }

    private static Stream<Query> neededForNoSuccess(Sli sli) {
        if (sli instanceof Sli.GoodOverTotal events) {
            return Stream.of(events.total());
        }
        return sli instanceof Sli.GoodAndBad events ? Stream.of(events.bad()) : SliQueries.of(sli);
    }

    private String ratio() {
        return SeriesNames.ratio(TimeSpan.ofMinutes(5).max(bench.plan().slo().finestWindow()));
    }
}
