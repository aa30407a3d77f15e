package dev.slo.compiler.routing;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.spec.reading.Tree;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages that no receiver turns into a call: they would lie in a chat or a mailbox until the morning. */
final class SilentPages {

    /** Integrations that can wake somebody; what stands behind a web hook is unknown and trusted. */
    private static final Set<String> WAKING = Set.of(
            "incidentio_configs",
            "opsgenie_configs",
            "pagerduty_configs",
            "pushover_configs",
            "sns_configs",
            "victorops_configs",
            "webhook_configs");

    private final Route root;
    private final Set<String> waking;

    /** Looks at a configuration with the part about SLOs in it. */
    SilentPages(Tree configuration) {
        this.root = Parts.value(configuration, "route")
                .map(route -> Route.read(route, ""))
                .orElseThrow();
        this.waking = Parts.items(configuration, "receivers").stream()
                .filter(receiver -> WAKING.stream()
                        .anyMatch(key -> !Parts.items(receiver, key).isEmpty()))
                .flatMap(receiver -> Parts.text(receiver, "name").stream())
                .collect(Collectors.toSet());
    }

    /** One warning for each severity and set of receivers. */
    Stream<Diagnostic> find(List<KnownAlert> pages, Origin route) {
        SortedMap<String, NavigableSet<String>> silent = new TreeMap<>();
        for (KnownAlert page : pages) {
            List<String> reached = root.receivers(page.labels());
            if (reached.stream().noneMatch(waking::contains)) {
                String what = "with severity '" + page.severity() + "' reach only " + listed(new TreeSet<>(reached));
                silent.computeIfAbsent(what, key -> new TreeSet<>()).add(page.slo());
            }
        }
        return silent.entrySet().stream().map(found -> warning(found, route));
    }

    private static Diagnostic warning(Map.Entry<String, NavigableSet<String>> found, Origin route) {
        NavigableSet<String> slos = found.getValue();
        String whose = slos.size() == 1 ? slos.first() : slos.first() + " and " + (slos.size() - 1) + " other SLOs";
        return Diagnostic.warning(
                        Codes.SILENT_PAGE, route, "pages of " + whose + " " + found.getKey() + ", which wakes nobody")
                .withHint("add a route for that severity to a receiver that pages, such as one with pagerduty_configs");
    }

    private static String listed(Set<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
