package dev.slo.compiler.emit;

import dev.slo.compiler.plan.ServicePlan;
import java.util.List;

/** Turns plans into artefacts of one target. Emitters are pure: equal plans give equal bytes. */
@FunctionalInterface
public interface Emitter {

    /**
     * The target's artefacts.
     *
     * @param plans all services of a compile, sorted by name
     */
    List<Artefact> emit(List<ServicePlan> plans);
}
