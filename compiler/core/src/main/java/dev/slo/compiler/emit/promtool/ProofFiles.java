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
        Map<SloPlan, List<Proof>> proofs = proofs(plan);
        List<String> unproven = proofs.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().slo().name().value())
                .toList();
        Stream<Proof> all = Stream.concat(Batches.of(new Readers(plan), proofs).stream(), common(plan));
        SortedMap<TimeSpan, List<Proof>> byPace = new TreeMap<>();
        all.forEach(proof ->
                byPace.computeIfAbsent(proof.pace(), pace -> new ArrayList<>()).add(proof));
        return byPace.entrySet().stream()
                .map(entry -> new TestFile(plan, entry.getKey(), entry.getValue(), unproven).artefact())
                .toList();
    }

    /** The proofs of each SLO; none of one about which nothing can be proven. */
    static Map<SloPlan, List<Proof>> proofs(ServicePlan plan) {
        Readers readers = new Readers(plan);
        Map<SloPlan, List<Proof>> proofs = new LinkedHashMap<>();
        plan.slos().forEach(slo -> proofs.put(slo, proofs(Bench.of(slo, readers))));
        return proofs;
    }

    /** The proofs of what the SLOs of a service have in common. */
    static Stream<Proof> common(ServicePlan plan) {
        return Stream.concat(SilenceProofs.of(plan).stream(), RedProofs.of(plan).stream());
    }

    private static List<Proof> proofs(Bench bench) {
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
