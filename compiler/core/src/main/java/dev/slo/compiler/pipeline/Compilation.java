package dev.slo.compiler.pipeline;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.plan.ServicePlan;
import java.util.List;
import java.util.Set;

/**
 * What a compile made.
 *
 * @param targets what it was made for
 * @param plans one for each service, by name
 * @param artefacts the files, sorted by path
 */
public record Compilation(Set<Target> targets, List<ServicePlan> plans, List<Artefact> artefacts) {

    /** Copies the collections. */
    public Compilation {
        targets = Set.copyOf(targets);
        plans = List.copyOf(plans);
        artefacts = List.copyOf(artefacts);
    }

    /**
     * Whether a file of the output folder is this compile's to make or to remove: that of a target which was left out is
     * not. A compile for all targets also owns what a target left behind that is no more.
     *
     * @param path relative, with {@code /} between its parts
     */
    public boolean owns(String path) {
        return targets.equals(Target.all()) || targets.stream().anyMatch(target -> target.owns(path));
    }
}
