package dev.slo.spec.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The sections of the format and the keys that may stand in each: the one list of them. */
public enum Section {
    /** A document: a service. */
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
    /** Who answers for a service. */
    OWNER("owner", "team", "contact", "escalation"),
    /** A place to read more. */
    LINK("a link", "title", "url"),
    /** Recordings of rate, errors and duration. */
    RED("red", "name", "requests", "errors", "duration", "by"),
    /** What the SLOs of a service have in common. */
    DEFAULTS("defaults", "objective", "window", "scrapeInterval", "traffic", "groupBy", "labels", "links", "alerting"),
    /** An SLO. */
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
    /** The period of an objective. */
    WINDOW("window", "rolling"),
    /** What is measured: one of its keys. */
    SLI("sli", "events", "latency", "timeslices", "errorRatio"),
    /** Counted events: two of its keys. */
    EVENTS("sli.events", "good", "bad", "total"),
    /** Events that are good when they are fast enough. */
    LATENCY("sli.latency", "histogram", "threshold", "type", "buckets"),
    /** Time in slices, each good or bad. */
    TIMESLICES("sli.timeslices", "query", "good", "slice", "noData"),
    /** How an SLO alerts. */
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
    /** How the alerts of one urgency are sent. */
    CHANNEL("alerting.page and alerting.ticket", "severity", "minimumFailures", "minimumTraffic"),
    /** A burn rate to alert on. */
    TIER("a tier of alerting.tiers", "urgency", "factor", "long", "short"),
    /** A warning that is fine. */
    SUPPRESSION("an entry of suppress", "code", "reason");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list
    private final List<String> keys;

    Section(String title, String... keys) {
        this.title = title;
        this.keys = List.of(keys);
    }

    /** What the section is called in messages. */
    public String title() {
        return title;
    }

    /** Its keys in the order of the documentation. */
    public List<String> keys() {
        return keys;
    }

    /** The sections that know a key. */
    public static Stream<Section> knowing(String key) {
        return Arrays.stream(values()).filter(section -> section.keys.contains(key));
    }
}
