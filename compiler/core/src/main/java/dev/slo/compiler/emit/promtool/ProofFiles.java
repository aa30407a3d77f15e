package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The promtool tests that prove a service's rules: one file per service and pace of evaluation. */
public final class ProofFiles implements Emitter {

    @Override
    public List<Artefact> emit(List<ServicePlan> plans) {
        return plans.stream().flatMap(plan -> files(plan).stream()).toList();
    }

    private static List<Artefact> files(ServicePlan plan) {
        SortedMap<TimeSpan, List<Proof>> byPace = new TreeMap<>();
        for (SloPlan slo : plan.slos()) {
            for (Proof proof : proofs(slo)) {
                byPace.computeIfAbsent(proof.pace(), pace -> new ArrayList<>()).add(proof);
            }
        }
        return byPace.entrySet().stream()
                .map(entry -> new TestFile(plan, entry.getKey(), entry.getValue()).artefact())
                .toList();
    }

    private static List<Proof> proofs(SloPlan slo) {
        Bench bench = Bench.of(slo);
        return new TierProofs(bench).all();
    }
}
