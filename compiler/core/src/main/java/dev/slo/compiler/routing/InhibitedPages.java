package dev.slo.compiler.routing;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.reading.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Inhibitions of the team's own that let an alert of one SLO silence the page of another, since both have the labels
 * that have to be equal, or lack them alike.
 */
final class InhibitedPages {

    private final List<KnownAlert> alerts;
    private final List<KnownAlert> pages;

    InhibitedPages(List<KnownAlert> alerts, List<KnownAlert> pages) {
        this.alerts = alerts;
        this.pages = pages;
    }

    /** At most one warning for each inhibition of a configuration. */
    Stream<Diagnostic> find(Tree configuration) {
        return Parts.items(configuration, "inhibit_rules").stream()
                .flatMap(rule -> find(rule, Parts.texts(rule, "equal")).stream());
    }

    private Optional<Diagnostic> find(Tree rule, List<String> equal) {
        List<LabelMatch> source = LabelMatch.read(rule, "source_matchers", "source_match", "source_match_re");
        List<LabelMatch> target = LabelMatch.read(rule, "target_matchers", "target_match", "target_match_re");
        Map<Map<String, String>, List<String>> sources = new HashMap<>();
        alerts.stream()
                .filter(alert -> accepted(source, alert))
                .forEach(alert -> sources.merge(key(alert, equal), List.of(alert.slo()), InhibitedPages::twoOfThem));
        return pages.stream()
                .filter(page -> accepted(target, page) && !accepted(source, page))
                .flatMap(page -> sources.getOrDefault(key(page, equal), List.of()).stream()
                        .filter(slo -> !slo.equals(page.slo()))
                        .map(slo -> warning(rule, slo, page)))
                .findFirst();
    }

    private static boolean accepted(List<LabelMatch> matches, KnownAlert alert) {
        return matches.stream().allMatch(match -> match.accepts(alert.labels()));
    }

    /** The labels that have to be equal, with their values. */
    private static Map<String, String> key(KnownAlert alert, List<String> equal) {
        Map<String, String> key = new TreeMap<>();
        equal.forEach(label -> key.put(label, alert.label(label)));
        return key;
    }

    /** Two different SLOs are enough to find one that is not the page's own. */
    private static List<String> twoOfThem(List<String> known, List<String> more) {
        return Stream.concat(known.stream(), more.stream()).distinct().limit(2).toList();
    }

    private static Diagnostic warning(Tree rule, String slo, KnownAlert page) {
        return Diagnostic.warning(
                        Codes.INHIBITED_PAGE,
                        rule.site().whole(),
                        "this lets an alert of " + slo + " silence " + page.label("alertname") + " of " + page.slo())
                .withHint("add service and slo to 'equal', or exclude alerts of SLOs with the matcher slo=\"\"");
    }
}
