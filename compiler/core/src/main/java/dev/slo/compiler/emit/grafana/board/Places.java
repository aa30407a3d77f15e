package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where dashboards lead: to each other, and to the pages that specs name. */
final class Places {

    static final String OVERVIEW = "slo-overview";
    static final String VIOLATIONS = "slo-violations";
    static final String RELIABILITY = "slo-reliability";
    static final String TRENDS = "slo-trends";
    static final String SYSTEM = "slo-system";

    private static final Pattern OWN_DASHBOARD = Pattern.compile("^https?://[^/]+(/d/(?:slo|health|work|platform)-)");

    private Places() {}

    static Link overview() {
        return new Link("All SLOs", "/d/" + OVERVIEW);
    }

    static Link system() {
        return new Link("System", "/d/" + SYSTEM);
    }

    static Link violations() {
        return new Link("Violations", "/d/" + VIOLATIONS);
    }

    static Link reliability() {
        return new Link("Reliability", "/d/" + RELIABILITY);
    }

    static Link trends() {
        return new Link("Trends", "/d/" + TRENDS);
    }

    static Link slos(ServicePlan plan) {
        return new Link("SLOs of " + plan.service().name(), "/d/" + Uid.slos(plan));
    }

    static Link health(ServicePlan plan) {
        return new Link("Requests of " + plan.service().name(), "/d/" + Uid.health(plan));
    }

    static Link work(ServicePlan plan) {
        return new Link("Work of " + plan.service().name(), "/d/" + Uid.work(plan));
    }

    /** A link of a spec; one to a dashboard that is emitted here stays within the reader's Grafana. */
    static Link named(dev.slo.model.Link link) {
        return new Link(link.title(), OWN_DASHBOARD.matcher(link.url()).replaceFirst("$1"));
    }

    /** From a line of a table of SLOs to its service; nowhere when a name is too long to be the dashboard's address. */
    static Optional<Link> cells(List<ServicePlan> plans) {
        boolean plain = plans.stream()
                .allMatch(plan -> Uid.slos(plan).equals("slo-" + plan.service().name()));
        String url = "/d/slo-${__data.fields.Service}?var-slo=${__data.fields.SLO}";
        return plain ? Optional.of(new Link("Open its dashboard", url)) : Optional.empty();
    }

    /** The page that the SLO's alerts lead to; none where only an alert can fill its address in. */
    static Optional<Link> runbook(SloPlan plan) {
        return plan.runbook()
                .filter(url -> !url.contains("{{"))
                .map(url -> new Link("Runbook of " + plan.slo().name(), url));
    }
}
