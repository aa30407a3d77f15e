package dev.slo.compiler.plan;

import dev.slo.model.Service;
import java.util.List;

/**
 * Everything that the rules of a service are emitted from.
 *
 * @param service the service
 * @param slos its SLOs, sorted by name
 * @param groups its rule groups in the order of evaluation
 */
public record ServicePlan(Service service, List<SloPlan> slos, List<RuleGroup> groups) {

    /** Copies the lists. */
    public ServicePlan {
        slos = List.copyOf(slos);
        groups = List.copyOf(groups);
    }
}
