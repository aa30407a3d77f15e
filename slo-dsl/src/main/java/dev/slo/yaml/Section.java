package dev.slo.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The sections of the format and the keys that may stand in each: the one list of them. */
enum Section {
    DOCUMENT(
            "the document",
            "apiVersion",
            "service",
            "owner",
            "labels",
            "links",
            "retention",
            "red",
            "defaults",
            "slos"),
    OWNER("owner", "team", "contact", "escalation"),
    LINK("a link", "title", "url"),
    RED("red", "name", "requests", "errors", "duration", "by"),
    DEFAULTS("defaults", "objective", "window", "scrapeInterval", "traffic", "groupBy", "labels", "links", "alerting"),
    SLO(
            "an SLO",
            "name",
            "title",
            "description",
            "objective",
            "window",
            "scrapeInterval",
            "traffic",
            "groupBy",
            "labels",
            "links",
            "sli",
            "alerting",
            "suppress"),
    WINDOW("window", "rolling"),
    SLI("sli", "events", "latency", "timeslices", "errorRatio"),
    EVENTS("sli.events", "good", "bad", "total"),
    LATENCY("sli.latency", "histogram", "threshold", "type", "buckets"),
    TIMESLICES("sli.timeslices", "query", "good", "slice", "noData"),
    ALERTING(
            "alerting",
            "page",
            "ticket",
            "tiers",
            "budgetLevels",
            "hardDown",
            "noData",
            "labels",
            "annotations",
            "runbook",
            "dashboard"),
    CHANNEL("alerting.page and alerting.ticket", "severity", "minimumFailures", "minimumTraffic"),
    TIER("a tier of alerting.tiers", "urgency", "factor", "long", "short"),
    SUPPRESSION("an entry of suppress", "code", "reason");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list
    private final List<String> keys;

    Section(String title, String... keys) {
        this.title = title;
        this.keys = List.of(keys);
    }

    /** What the section is called in messages. */
    String title() {
        return title;
    }

    /** Its keys in the order of the documentation. */
    List<String> keys() {
        return keys;
    }

    /** The sections that know a key. */
    static Stream<Section> knowing(String key) {
        return Arrays.stream(values()).filter(section -> section.keys.contains(key));
    }
}
