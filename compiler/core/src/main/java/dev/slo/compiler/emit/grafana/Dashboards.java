package dev.slo.compiler.emit.grafana;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.emit.JsonText;
import dev.slo.compiler.emit.grafana.board.Health;
import dev.slo.compiler.emit.grafana.board.Overview;
import dev.slo.compiler.emit.grafana.board.Reliability;
import dev.slo.compiler.emit.grafana.board.ServiceSlos;
import dev.slo.compiler.emit.grafana.board.SystemBoard;
import dev.slo.compiler.emit.grafana.board.Trends;
import dev.slo.compiler.emit.grafana.board.Violations;
import dev.slo.compiler.emit.grafana.board.Work;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.platform.PlatformBoards;
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
            dashboards.add(SystemBoard.of(promising));
            dashboards.add(Violations.of(promising));
            dashboards.add(Reliability.of(promising));
            dashboards.add(Trends.of(promising));
        }
        for (ServicePlan plan : promising) {
            dashboards.add(ServiceSlos.of(plan));
            Work.of(plan).ifPresent(dashboards::add);
        }
        plans.forEach(plan -> Health.of(plan).ifPresent(dashboards::add));
        dashboards.addAll(PlatformBoards.linkedFrom(plans));
        return dashboards.stream().map(Dashboards::file).toList();
    }

    private static Artefact file(Dashboard dashboard) {
        return new Artefact("grafana/dashboards/" + dashboard.uid() + ".json", JsonText.dense(dashboard.tree()));
    }
}
