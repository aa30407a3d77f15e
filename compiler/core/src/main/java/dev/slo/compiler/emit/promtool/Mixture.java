package dev.slo.compiler.emit.promtool;

import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Solves two queries for series: with {@code x} the rate of a series that counts as bad with weight {@code b} and in the
 * total with {@code t}, and {@code y} that of one which counts in the total alone with {@code u}, the equations {@code
 * b·x = bad} and {@code t·x + u·y = total} give both rates.
 *
 * @param bad the query of bad events
 * @param total the query of all events
 */
record Mixture(LinearForm bad, LinearForm total) {

    private static final double TINY = 1e-9;

    /** Counters that give the queries exactly the bad and total events wanted; empty when none were found. */
    Optional<List<FedSeries>> solve(Map<String, String> group) {
        List<Expr.VectorSelector> selectors = Stream.concat(bad.counters().stream(), total.counters().stream())
                .distinct()
                .toList();
        List<Expr.VectorSelector> examples = examples(selectors, group);
        Optional<Expr.VectorSelector> failing = examples.stream()
                .filter(this::canFail)
                .filter(series -> close(bad.weightOf(series), total.weightOf(series)))
                .findFirst()
                .or(() -> examples.stream().filter(this::canFail).findFirst());
        Optional<Expr.VectorSelector> passing =
                examples.stream().filter(this::canPass).findFirst();
        if (failing.isEmpty() || passing.isEmpty()) {
            return Optional.empty();
        }
        List<FedSeries> fed = new ArrayList<>();
        double share = total.weightOf(failing.get()) / bad.weightOf(failing.get());
        double passes = total.weightOf(passing.get());
        fed.add(counter(passing.get(), 1 / passes, (1 - share) / passes));
        fed.add(counter(failing.get(), 0, 1 / bad.weightOf(failing.get())));
        return addIdle(fed, selectors, examples) ? Optional.of(fed) : Optional.empty();
    }

    /** A sum with a missing operand has no result, so every selector needs a series, if only a silent one. */
    private static boolean addIdle(
            List<FedSeries> fed, List<Expr.VectorSelector> selectors, List<Expr.VectorSelector> examples) {
        for (Expr.VectorSelector selector : selectors) {
            if (fed.stream().noneMatch(one -> SeriesExample.selects(selector, one.series()))) {
                Optional<Expr.VectorSelector> idle = examples.stream()
                        .filter(series -> SeriesExample.selects(selector, series))
                        .findFirst();
                if (idle.isEmpty()) {
                    return false;
                }
                fed.add(counter(idle.get(), 0, 0));
            }
        }
        return true;
    }

    private boolean canFail(Expr.VectorSelector series) {
        double weight = bad.weightOf(series);
        return weight > TINY && total.weightOf(series) > -TINY && total.weightOf(series) <= weight + TINY;
    }

    private boolean canPass(Expr.VectorSelector series) {
        return Math.abs(bad.weightOf(series)) < TINY && total.weightOf(series) > TINY;
    }

    /** Series of one selector alone where that can be, and of each two together. */
    private static List<Expr.VectorSelector> examples(List<Expr.VectorSelector> selectors, Map<String, String> group) {
        Set<Expr.VectorSelector> found = new LinkedHashSet<>();
        for (Expr.VectorSelector selector : selectors) {
            List<Expr.VectorSelector> others =
                    selectors.stream().filter(other -> !other.equals(selector)).toList();
            SeriesExample.of(List.of(selector), others, group).ifPresent(found::add);
            others.stream()
                    .filter(other -> other.metric().equals(selector.metric()))
                    .flatMap(other -> SeriesExample.of(List.of(selector, other), List.of(), group).stream())
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) < TINY;
    }

    private static FedSeries counter(Expr.VectorSelector series, double perGood, double perBad) {
        return new FedSeries(series, FedSeries.Shape.COUNTER, BigDecimal.valueOf(perGood), BigDecimal.valueOf(perBad));
    }
}
