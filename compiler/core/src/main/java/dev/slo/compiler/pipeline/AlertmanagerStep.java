package dev.slo.compiler.pipeline;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.routing.AlertmanagerBase;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Puts the part about SLOs into the team's Alertmanager configuration, and remembers what there is to say about it. */
final class AlertmanagerStep implements Emitter {

    private final Optional<Source> base;
    private List<Diagnostic> diagnostics = List.of();

    /** With a configuration, or with nothing to do. */
    AlertmanagerStep(Optional<Source> base) {
        this.base = base;
    }

    @Override
    public List<Artefact> emit(List<ServicePlan> plans) {
        if (base.isEmpty()) {
            return List.of();
        }
        Checked<Artefact> merged =
                AlertmanagerBase.merge(base.get().name(), base.get().bytes(), plans);
        diagnostics = merged.diagnostics();
        return merged.value().stream().toList();
    }

    /** What there is to say; to be asked after {@link #emit}. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
