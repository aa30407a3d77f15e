package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.emit.JsonText;
import dev.slo.compiler.plan.ServicePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the CloudWatch target: alarms, the dashboard, and the collector's configuration. */
public final class CloudWatchFiles implements Emitter {

    @Override
    public List<Artefact> emit(List<ServicePlan> services) {
        CloudWatchPlan plan = CloudWatchPlan.of(services);
        return List.of(
                new Artefact("cloudwatch/alarms.json", alarms(plan)),
                new Artefact("cloudwatch/collector.yml", CollectorFile.of(plan)),
                new Artefact("cloudwatch/dashboard.json", DashboardFile.of(plan)));
    }

    private static String alarms(CloudWatchPlan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("notes", plan.notes());
        tree.put(
                "metricAlarms",
                plan.alarms().stream()
                        .flatMap(alarm -> alarm.all().stream())
                        .map(MetricAlarm::tree)
                        .toList());
        tree.put(
                "compositeAlarms",
                plan.alarms().stream().map(CompositeAlarm::tree).toList());
        return JsonText.dense(tree);
    }
}
