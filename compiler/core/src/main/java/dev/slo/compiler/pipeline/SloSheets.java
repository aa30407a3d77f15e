package dev.slo.compiler.pipeline;

import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.compiler.review.SloSheet;
import dev.slo.spec.ServiceSpec;
import java.util.List;

/** Finds SLOs by name and tells them in figures. */
public final class SloSheets {

    private SloSheets() {}

    /** The sheets of the SLOs with that name, or with that {@code service/slo}; of specs without errors. */
    public static List<SloSheet> named(String name, Loaded loaded) {
        return loaded.specs().stream()
                .map(ServiceSpec::service)
                .filter(service ->
                        service.slos().stream().anyMatch(slo -> isNamed(name, service.name() + "/" + slo.name())))
                .map(Planner::plan)
                .map(ServicePlan::slos)
                .flatMap(List::stream)
                .filter(plan -> isNamed(name, nameOf(plan)))
                .map(SloSheet::of)
                .toList();
    }

    /** The {@code service/slo} of every SLO there is. */
    public static List<String> names(Loaded loaded) {
        return loaded.specs().stream()
                .map(ServiceSpec::service)
                .flatMap(service -> service.slos().stream().map(slo -> service.name() + "/" + slo.name()))
                .sorted()
                .toList();
    }

    private static boolean isNamed(String name, String full) {
        return full.equals(name) || full.endsWith("/" + name);
    }

    private static String nameOf(SloPlan plan) {
        return plan.service().name() + "/" + plan.slo().name();
    }
}
