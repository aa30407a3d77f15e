package dev.slo.compiler.emit.grafana.platform;

import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.model.Link;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dashboards about platforms, of which each is emitted as soon as a link of a spec leads to its address. */
public final class PlatformBoards {

    private PlatformBoards() {}

    /** Those that the specs link to. */
    public static List<Dashboard> linkedFrom(List<ServicePlan> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        List<Dashboard> all =
                List.of(Jvm.dashboard(), Hosts.dashboard(), Queues.dashboard(), Tracing.dashboard(first(plans)));
        return all.stream()
                .filter(dashboard -> plans.stream().anyMatch(plan -> leadsTo(dashboard, plan)))
                .toList();
    }

    /** The first service with a link to the traces. */
    private static String first(List<ServicePlan> plans) {
        return plans.stream()
                .filter(plan -> links(plan).anyMatch(link -> link.url().contains("/d/" + Tracing.UID)))
                .findFirst()
                .orElse(plans.get(0))
                .service()
                .name()
                .value();
    }

    private static boolean leadsTo(Dashboard dashboard, ServicePlan plan) {
        Pattern address = Pattern.compile("/d/" + Pattern.quote(dashboard.uid()) + "(?:[/?#]|$)");
        return links(plan).anyMatch(link -> address.matcher(link.url()).find());
    }

    private static Stream<Link> links(ServicePlan plan) {
        return Stream.concat(
                plan.service().links().stream(), plan.slos().stream().flatMap(slo -> slo.slo().links().stream()));
    }
}
