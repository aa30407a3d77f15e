package dev.slo.dsl.usage;

import static dev.slo.dsl.Slos.above;
import static dev.slo.dsl.Slos.alerts;
import static dev.slo.dsl.Slos.annotation;
import static dev.slo.dsl.Slos.bad;
import static dev.slo.dsl.Slos.channel;
import static dev.slo.dsl.Slos.defaults;
import static dev.slo.dsl.Slos.errorRatio;
import static dev.slo.dsl.Slos.good;
import static dev.slo.dsl.Slos.label;
import static dev.slo.dsl.Slos.latency;
import static dev.slo.dsl.Slos.link;
import static dev.slo.dsl.Slos.pageAt;
import static dev.slo.dsl.Slos.red;
import static dev.slo.dsl.Slos.service;
import static dev.slo.dsl.Slos.slo;
import static dev.slo.dsl.Slos.team;
import static dev.slo.dsl.Slos.ticketAt;
import static dev.slo.dsl.Slos.timeslices;
import static dev.slo.dsl.Slos.total;
import static dev.slo.dsl.Slos.warning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.dsl.ServiceDeclaration;
import dev.slo.model.Sli.NoData;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.reading.Section;
import dev.slo.yaml.YamlFrontEnd;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every key of the format has its word of Java. */
class TwinTest {

    private static final String YAML = """
            apiVersion: slo/v1
            service: shop
            owner: { team: shop, contact: "#shop", escalation: "+49 30 1" }
            labels: { tier: "1" }
            links: [{ title: Code, url: https://git.example.com }]
            retention: 45d
            red: { name: web, requests: r_total, errors: e_total, duration: d_seconds, by: [path] }
            defaults:
              objective: 99%
              window: { rolling: 28d }
              scrapeInterval: 30s
              traffic: 5/m
              groupBy: [path]
              labels: { area: edge }
              links: [{ title: Design, url: https://example.com }]
              alerting: { ticket: off }
            slos:
              - name: events
                title: Events
                description: Some events.
                objective: 99.9%
                sli: { events: { bad: b_total, total: t_total } }
                alerting:
                  page: { severity: critical, minimumFailures: 10, minimumTraffic: 0.1 }
                  ticket: { severity: low }
                  tiers:
                    - { urgency: page, factor: 14.4, long: 1h, short: 5m }
                    - { urgency: ticket, factor: 1, long: 3d, short: 6h }
                  budgetLevels: [50]
                  hardDown: false
                  noData: false
                  labels: { a: b }
                  annotations: { note: x }
                  runbook: https://example.com/r
                  dashboard: https://example.com/d
                suppress: [{ code: alerting.low-traffic, reason: fine }]
              - name: good
                sli: { events: { good: g_total, bad: b_total } }
              - name: latency
                sli: { latency: { histogram: h_seconds, threshold: 300ms, type: native, buckets: [0.1, 300ms] } }
              - name: slices
                sli: { timeslices: { query: q, good: "> 0.6", slice: 5m, noData: ignore } }
              - name: ratio
                sli: { errorRatio: vector(0) }
            """;

    private static ServiceDeclaration java() {
        return service("shop")
                .ownedBy(team("shop").reachedAt("#shop").escalatingTo("+49 30 1"))
                .labelled(label("tier").as("1"))
                .linkedTo(link("Code").at("https://git.example.com"))
                .retainedFor("45d")
                .recording(red("r_total")
                        .named("web")
                        .errors("e_total")
                        .durations("d_seconds")
                        .by("path"))
                .withDefaults(defaults()
                        .objective("99%")
                        .over("28d")
                        .scrapedEvery("30s")
                        .expectedTraffic("5/m")
                        .groupedBy("path")
                        .labelled(label("area").as("edge"))
                        .linkedTo(link("Design").at("https://example.com"))
                        .alerting(alerts().withoutTickets()))
                .with(slo("events")
                        .measuredBy(bad("b_total").of(total("t_total")))
                        .objective("99.9%")
                        .titled("Events")
                        .describedAs("Some events.")
                        .alerting(alerts().pages(channel()
                                        .severity("critical")
                                        .minimumFailures(10)
                                        .minimumTraffic("0.1"))
                                .tickets(channel().severity("low"))
                                .when(
                                        pageAt("14.4").over("1h").and("5m"),
                                        ticketAt("1").over("3d").and("6h"))
                                .budgetLevels(50)
                                .hardDown(false)
                                .noData(false)
                                .labelled(label("a").as("b"))
                                .annotated(annotation("note").as("x"))
                                .runbook("https://example.com/r")
                                .dashboard("https://example.com/d"))
                        .accepting(warning("alerting.low-traffic").because("fine")))
                .with(
                        slo("good")
                                .measuredBy(good("g_total").and(bad("b_total")))
                                .defaultObjective(),
                        slo("latency")
                                .measuredBy(latency("h_seconds")
                                        .within("300ms")
                                        .onNativeHistogram()
                                        .withBuckets("0.1", "300ms"))
                                .defaultObjective(),
                        slo("slices")
                                .measuredBy(
                                        timeslices("q").goodWhen(above("0.6")).inSlicesOf("5m", NoData.IGNORE))
                                .defaultObjective(),
                        slo("ratio").measuredBy(errorRatio("vector(0)")).defaultObjective());
    }

    private static ServiceSpec spec() {
        return java().spec().value().orElseThrow();
    }

    private static ServiceSpec twin() {
        return YamlFrontEnd.read("shop.yaml", YAML.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .get(0);
    }

    @Test
    void equalSpecsAreEqualModels() {
        assertThat(spec().service()).isEqualTo(twin().service());
    }

    @Test
    void bothKnowThePlaceOfTheSameParts() {
        assertThat(paths(spec()))
                .isEqualTo(paths(twin()).stream()
                        .filter(path -> !path.equals("apiVersion") && !path.endsWith("window.rolling"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyKeyOfTheFormatIsSaid() {
        Set<String> said = paths(spec()).stream()
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Section.values()).flatMap(section -> section.keys().stream()))
                .as("a version and a kind of window are matters of the file")
                .filteredOn(key -> !key.equals("apiVersion") && !key.equals("rolling"))
                .isSubsetOf(said);
    }

    private static Set<String> paths(ServiceSpec spec) {
        return spec.origins().sites().keySet().stream().map(path -> path.text()).collect(Collectors.toSet());
    }
}
