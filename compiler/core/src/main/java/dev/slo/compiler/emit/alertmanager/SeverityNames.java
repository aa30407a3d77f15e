package dev.slo.compiler.emit.alertmanager;

import dev.slo.compiler.plan.ServicePlan;
import dev.slo.model.Alerting;
import dev.slo.model.Tier.Urgency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the values of the label {@code severity} mean. {@code critical}, {@code warning} and {@code info} mean what their
 * names say, whatever a spec uses them for; a name of the user's own means what it is used for, and a page where it is
 * used for both.
 *
 * @param pages wake somebody
 * @param tickets wait for the morning
 */
public record SeverityNames(SortedSet<String> pages, SortedSet<String> tickets) {

    static final String INFO = "info";
    private static final String CRITICAL = "critical";
    private static final String WARNING = "warning";

    /** The names that the alerts of some services carry, and the three that everybody uses. */
    public static SeverityNames of(List<ServicePlan> plans) {
        SortedSet<String> pages = used(plans, Urgency.PAGE);
        SortedSet<String> tickets = used(plans, Urgency.TICKET);
        pages.removeAll(List.of(WARNING, INFO));
        pages.add(CRITICAL);
        tickets.removeAll(pages);
        tickets.remove(INFO);
        tickets.add(WARNING);
        return new SeverityNames(pages, tickets);
    }

    private static SortedSet<String> used(List<ServicePlan> plans, Urgency urgency) {
        SortedSet<String> names = new TreeSet<>();
        plans.stream()
                .flatMap(plan -> plan.slos().stream())
                .map(slo -> slo.slo().alerting().channel(urgency))
                .filter(Alerting.Channel::enabled)
                .forEach(channel -> names.add(channel.severity()));
        return names;
    }
}
