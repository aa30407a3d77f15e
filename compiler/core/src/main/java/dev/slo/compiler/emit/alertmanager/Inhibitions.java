package dev.slo.compiler.emit.alertmanager;

import dev.slo.compiler.plan.ServicePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * While an SLO pages, its own tickets need not be told. Never those of another SLO, of another group of the same SLO or
 * of another installation of the service; and never a page. Alertmanager takes labels that both alerts lack for equal.
 */
final class Inhibitions {

    private static final List<String> INSTALLATION =
            List.of("cluster", "environment", "namespace", "region", "service", "slo");

    private Inhibitions() {}

    static List<Map<String, Object>> of(List<ServicePlan> plans, SeverityNames severities) {
        List<String> equal = new ArrayList<>(INSTALLATION);
        equal.addAll(groups(plans));
        SortedSet<String> lesser = new TreeSet<>(severities.tickets());
        lesser.add(SeverityNames.INFO);
        return List.of(
                rule(severities.pages(), lesser, equal),
                rule(severities.tickets(), List.of(SeverityNames.INFO), equal));
    }

    /** The labels that tell the groups of SLOs apart. */
    private static List<String> groups(List<ServicePlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.slos().stream())
                .flatMap(slo -> slo.slo().groupBy().stream())
                .filter(label -> !INSTALLATION.contains(label))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Object> rule(Collection<String> louder, Collection<String> quieter, List<String> equal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("source_matchers", matchers(louder));
        tree.put("target_matchers", matchers(quieter));
        tree.put("equal", equal);
        return tree;
    }

    private static List<String> matchers(Collection<String> severities) {
        return Stream.of(Matcher.ANY_SLO, Matcher.oneOf("severity", severities)).toList();
    }
}
