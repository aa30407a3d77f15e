package dev.slo.compiler.emit.alertmanager;

import dev.slo.compiler.plan.ServicePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The receiver of a team, and the route that leads to it. The only contact that a team names is for all of its services. A
 * team that names different ones has a receiver for each, and their routes tell them apart by the service.
 *
 * @param name of the receiver, unlike that of any other
 * @param contact where it sends to
 * @param matchers what its alerts have in common
 */
record OwnerReceiver(String name, Contact contact, List<String> matchers) {

    /** The receivers of all teams that can be reached, sorted by team. */
    static List<OwnerReceiver> of(List<ServicePlan> plans) {
        List<OwnerReceiver> receivers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        contacts(plans)
                .forEach((team, contacts) -> contacts.forEach((text, reached) -> {
                    String name = "owner-" + team + (contacts.size() == 1 ? "" : "-" + text);
                    while (!taken.add(name)) {
                        name += "-";
                    }
                    List<String> matchers = new ArrayList<>(List.of(Matcher.equal("owner", team)));
                    if (contacts.size() > 1) {
                        matchers.add(Matcher.oneOf("service", reached.services()));
                    }
                    receivers.add(new OwnerReceiver(name, reached.contact(), matchers));
                }));
        return receivers;
    }

    /** By team, and by the text of the contact. */
    private static SortedMap<String, SortedMap<String, Reached>> contacts(List<ServicePlan> plans) {
        SortedMap<String, SortedMap<String, Reached>> byTeam = new TreeMap<>();
        for (ServicePlan plan : plans) {
            plan.service().owner().ifPresent(owner -> Contact.of(owner).ifPresent(contact -> byTeam.computeIfAbsent(
                            owner.team(), team -> new TreeMap<>())
                    .computeIfAbsent(owner.contact().orElseThrow(), text -> new Reached(contact, new TreeSet<>()))
                    .services()
                    .add(plan.service().name().value())));
        }
        return byTeam;
    }

    private record Reached(Contact contact, SortedSet<String> services) {}

    /** The receiver as Alertmanager reads it. */
    Map<String, Object> receiver() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.putAll(contact.integration());
        return tree;
    }

    /** The route; alerts go on behind it, as a team is told besides everybody else who is. */
    Map<String, Object> route(SeverityNames severities) {
        List<String> pages = List.of(Matcher.oneOf("severity", severities.pages()));
        Map<String, Object> tree = SloPart.listening(name, matchers, Pace.TEAM);
        tree.put("routes", List.of(SloPart.route(name, pages, Pace.TEAM_PAGE)));
        return tree;
    }
}
