package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts proofs of SLOs that read no common metrics into one test: promtool evaluates all rules of the service in each
 * test, so tests of one SLO alone would cost the square of their number.
 */
final class Batches {

    private Batches() {}

    /** All proofs, in as few tests as that takes; those of one test have about the same length. */
    static List<Proof> of(Readers readers, Map<SloPlan, List<Proof>> proofs) {
        List<Proof> merged = new ArrayList<>();
        for (List<SloPlan> batch : batches(readers, proofs)) {
            Map<Rhythm, List<List<Proof>>> rows = new LinkedHashMap<>();
            for (SloPlan slo : batch) {
                byRhythm(proofs.getOrDefault(slo, List.of()))
                        .forEach((rhythm, row) -> rows.computeIfAbsent(rhythm, r -> new ArrayList<>())
                                .add(row));
            }
            rows.values().forEach(columns -> merged.addAll(together(columns)));
        }
        return merged;
    }

    /** What the proofs of one test share: their clock, and the moment at which all alerts are listed. */
    private record Rhythm(TimeSpan pace, TimeSpan spacing, Optional<TimeSpan> told) {

        static Rhythm of(Proof proof) {
            return new Rhythm(proof.pace(), proof.spacing(), proof.notices().map(Notices::at));
        }
    }

    /** Longest first, so that proofs of about the same length meet. */
    private static Map<Rhythm, List<Proof>> byRhythm(List<Proof> proofs) {
        Map<Rhythm, List<Proof>> rows = new LinkedHashMap<>();
        proofs.stream()
                .sorted(Comparator.comparingLong(Proof::evaluations).reversed())
                .forEach(proof -> rows.computeIfAbsent(Rhythm.of(proof), r -> new ArrayList<>())
                        .add(proof));
        return rows;
    }

    private static List<Proof> together(List<List<Proof>> rows) {
        int longest = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Proof> merged = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            int column = i;
            rows.stream()
                    .filter(row -> row.size() > column)
                    .map(row -> row.get(column))
                    .reduce(Proof::together)
                    .ifPresent(merged::add);
        }
        return merged;
    }

    /** Each SLO joins the first batch in which nobody feeds what another one reads. */
    private static List<List<SloPlan>> batches(Readers readers, Map<SloPlan, List<Proof>> proofs) {
        List<List<SloPlan>> batches = new ArrayList<>();
        proofs.keySet().forEach(slo -> batches.stream()
                .filter(batch -> batch.stream().allMatch(other -> areStrangers(readers, proofs, slo, other)))
                .findFirst()
                .orElseGet(() -> {
                    List<SloPlan> fresh = new ArrayList<>();
                    batches.add(fresh);
                    return fresh;
                })
                .add(slo));
        return batches;
    }

    private static boolean areStrangers(Readers readers, Map<SloPlan, List<Proof>> proofs, SloPlan one, SloPlan other) {
        return !readers.reads(other, fedBy(proofs.getOrDefault(one, List.of())))
                && !readers.reads(one, fedBy(proofs.getOrDefault(other, List.of())));
    }

    private static Set<Expr.VectorSelector> fedBy(List<Proof> proofs) {
        return proofs.stream()
                .flatMap(proof -> proof.inputs().stream())
                .map(Proof.Input::series)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
