package dev.slo.compiler.emit.grafana;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.emit.JsonText;
import dev.slo.compiler.emit.grafana.board.Overview;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.plan.ServicePlan;
import java.util.ArrayList;
import java.util.List;

/** Dashboards of Grafana 11 and 12, one JSON file each, named after its uid. */
public final class Dashboards implements Emitter {

    @Override
    public List<Artefact> emit(List<ServicePlan> plans) {
        List<ServicePlan> promising =
                plans.stream().filter(plan -> !plan.slos().isEmpty()).toList();
        List<Dashboard> dashboards = new ArrayList<>();
        if (!promising.isEmpty()) {
            dashboards.add(Overview.of(promising));
        }
        return dashboards.stream().map(Dashboards::file).toList();
    }

    private static Artefact file(Dashboard dashboard) {
        return new Artefact("grafana/dashboards/" + dashboard.uid() + ".json", JsonText.of(dashboard.tree()));
    }
}
