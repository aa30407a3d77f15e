package dev.slo.compiler.pipeline;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.plan.ServicePlan;
import java.util.List;

/**
 * What a compile made.
 *
 * @param plans one for each service, by name
 * @param artefacts the files, sorted by path
 */
public record Compilation(List<ServicePlan> plans, List<Artefact> artefacts) {

    /** Copies the lists. */
    public Compilation {
        plans = List.copyOf(plans);
        artefacts = List.copyOf(artefacts);
    }
}
