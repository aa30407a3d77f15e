package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.Rule;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import dev.slo.promql.Selectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts proofs of SLOs that read no common metrics into one test: promtool evaluates all rules of the service in each
 * test, so tests of one SLO alone would cost the square of their number.
 */
final class Batches {

    private Batches() {}

    /** All proofs, in as few tests as that takes; those of one test have about the same length. */
    static List<Proof> of(ServicePlan plan, Map<SloPlan, List<Proof>> proofs) {
        List<Proof> merged = new ArrayList<>();
        for (List<SloPlan> batch : batches(plan, proofs)) {
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

    /** What the inputs of one test share. */
    private record Rhythm(TimeSpan pace, TimeSpan spacing) {}

    /** Longest first, so that proofs of about the same length meet. */
    private static Map<Rhythm, List<Proof>> byRhythm(List<Proof> proofs) {
        Map<Rhythm, List<Proof>> rows = new LinkedHashMap<>();
        proofs.stream()
                .sorted(Comparator.comparingLong(Proof::evaluations).reversed())
                .forEach(
                        proof -> rows.computeIfAbsent(new Rhythm(proof.pace(), proof.spacing()), r -> new ArrayList<>())
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
    private static List<List<SloPlan>> batches(ServicePlan plan, Map<SloPlan, List<Proof>> proofs) {
        List<List<SloPlan>> batches = new ArrayList<>();
        proofs.keySet().forEach(slo -> batches.stream()
                .filter(batch -> batch.stream().allMatch(other -> areStrangers(plan, proofs, slo, other)))
                .findFirst()
                .orElseGet(() -> {
                    List<SloPlan> fresh = new ArrayList<>();
                    batches.add(fresh);
                    return fresh;
                })
                .add(slo));
        return batches;
    }

    private static boolean areStrangers(
            ServicePlan plan, Map<SloPlan, List<Proof>> proofs, SloPlan one, SloPlan other) {
        return !feeds(proofs.getOrDefault(one, List.of()), reads(plan, other))
                && !feeds(proofs.getOrDefault(other, List.of()), reads(plan, one));
    }

    private static boolean feeds(List<Proof> proofs, List<Expr.VectorSelector> selectors) {
        return proofs.stream()
                .flatMap(proof -> proof.inputs().stream())
                .map(Proof.Input::series)
                .distinct()
                .anyMatch(series -> selectors.stream().anyMatch(selector -> SeriesExample.selects(selector, series)));
    }

    /** The selectors of an SLO's base recordings. */
    private static List<Expr.VectorSelector> reads(ServicePlan plan, SloPlan slo) {
        String name = slo.slo().name().value();
        return plan.groups().stream()
                .flatMap(group -> group.rules().stream())
                .filter(rule -> rule instanceof Rule.Recording
                        && name.equals(rule.labels().get("slo")))
                .flatMap(rule -> Selectors.in(rule.expr()).stream())
                .distinct()
                .toList();
    }
}
