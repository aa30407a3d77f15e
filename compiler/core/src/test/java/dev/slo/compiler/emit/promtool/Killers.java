package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.ServicePlan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The proofs of a plan's only SLO, in the order in which they will most probably notice a mistake: first the one that
 * noticed another mistake in the same rule, or in its texts. That saves most of the runs of promtool, and decides nothing.
 */
final class Killers {

    private final ServicePlan plan;
    private final List<Proof> proofs;
    private final Map<String, Proof> latest = new ConcurrentHashMap<>();

    Killers(ServicePlan plan) {
        this.plan = plan;
        this.proofs = Stream.concat(
                        ProofFiles.proofs(plan).values().stream().flatMap(List::stream), ProofFiles.common(plan))
                .toList();
    }

    List<Proof> inOrder(Mutant mutant) {
        Proof first = latest.get(part(mutant));
        return proofs.stream()
                .sorted(Comparator.comparing((Proof proof) -> !proof.equals(first))
                        .thenComparing(proof -> !proof.title().contains(mutant.hint()))
                        .thenComparing(Proof::evaluations))
                .toList();
    }

    void killed(Mutant mutant, Proof proof) {
        latest.put(part(mutant), proof);
    }

    private static String part(Mutant mutant) {
        return mutant.inTexts() ? "texts of " + mutant.rule() : mutant.rule();
    }

    /** A test file with this proof alone. */
    String file(Proof proof) {
        return new TestFile(plan, proof.pace(), List.of(proof), List.of())
                .artefact()
                .content();
    }
}
