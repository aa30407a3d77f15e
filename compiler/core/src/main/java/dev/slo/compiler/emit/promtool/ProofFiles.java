package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.TimeSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The promtool tests that prove a service's rules: one file per service and pace of evaluation. They are most of a
 * compile's work, so services share the cores; the order of the files stays that of the services.
 */
public final class ProofFiles implements Emitter {

    @Override
    public List<Artefact> emit(List<ServicePlan> plans) {
        return plans.parallelStream().flatMap(plan -> files(plan).stream()).toList();
    }

    private static List<Artefact> files(ServicePlan plan) {
        Map<SloPlan, List<Proof>> proofs = new LinkedHashMap<>();
        plan.slos().forEach(slo -> proofs.put(slo, proofs(slo)));
        List<String> unproven = plan.slos().stream()
                .filter(slo -> proofs.getOrDefault(slo, List.of()).isEmpty())
                .map(slo -> slo.slo().name().value())
                .toList();
        SortedMap<TimeSpan, List<Proof>> byPace = new TreeMap<>();
        for (Proof proof : Batches.of(plan, proofs)) {
            byPace.computeIfAbsent(proof.pace(), pace -> new ArrayList<>()).add(proof);
        }
        return byPace.entrySet().stream()
                .map(entry -> new TestFile(plan, entry.getKey(), entry.getValue(), unproven).artefact())
                .toList();
    }

    /** All proofs of an SLO; none when nothing about it can be proven. */
    static List<Proof> proofs(SloPlan slo) {
        Bench bench = Bench.of(slo);
        if (bench.groups().isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        new TierProofs(bench).all(),
                        new GuardProofs(bench).all(),
                        new OutageProofs(bench).all(),
                        new DataProofs(bench).all(),
                        new BudgetProofs(bench).all(),
                        new GroupProofs(bench).all(),
                        new SliceProofs(bench).all())
                .flatMap(List::stream)
                .toList();
    }
}
