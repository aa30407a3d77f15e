package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Origin;
import dev.slo.model.Alerting;
import dev.slo.model.Labels;
import dev.slo.model.Link;
import dev.slo.model.Slo;
import dev.slo.model.TimeSpan;
import dev.slo.model.Window;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    private static final String DEFAULTS = """
            apiVersion: slo/v1
            service: shop
            defaults:
              objective: 99%
              window: 7d
              scrapeInterval: 30s
              traffic: 5
              groupBy: [zone, path]
              labels: { area: edge, tier: "1" }
              links: [{ title: Design, url: "https://example.org" }]
              alerting:
                page: { severity: high, minimumFailures: 7 }
                ticket: off
                tiers:
                  - { urgency: page, factor: 14.4, long: 1h, short: 5m }
                  - { urgency: ticket, factor: 1, long: 3d, short: 6h }
                budgetLevels: [90]
                hardDown: false
                annotations: { note: shared }
                runbook: https://example.org/runbook
            slos:
            """;
    private static final String BARE = "  - { name: a, sli: { errorRatio: vector(0) } }\n";

    @Test
    void anSloWithoutSettingsGetsAllOfTheDefaults() {
        Slo slo = slo(BARE);
        assertThat(slo.objective()).hasToString("99%");
        assertThat(slo.window()).isEqualTo(new Window.Rolling(TimeSpan.ofDays(7)));
        assertThat(slo.scrapeInterval()).isEqualTo(TimeSpan.ofSeconds(30));
        assertThat(slo.traffic())
                .hasValueSatisfying(traffic -> assertThat(traffic).isEqualByComparingTo("5"));
        assertThat(slo.groupBy()).containsExactly("path", "zone");
        assertThat(slo.labels()).isEqualTo(Labels.of(Map.of("area", "edge", "tier", "1")));
        assertThat(slo.links()).containsExactly(new Link("Design", "https://example.org"));
        Alerting alerting = slo.alerting();
        assertThat(alerting.page()).isEqualTo(new Alerting.Channel(true, "high", Optional.of(7), Optional.empty()));
        assertThat(alerting.ticket().enabled()).isFalse();
        assertThat(alerting.tiers())
                .hasValueSatisfying(tiers -> assertThat(tiers).hasSize(2));
        assertThat(alerting.budgetLevels()).containsExactly(90);
        assertThat(alerting.hardDown()).isFalse();
        assertThat(alerting.noData()).isTrue();
        assertThat(alerting.runbook()).hasValue("https://example.org/runbook");
    }

    @Test
    void anSlosOwnValuesWinAndMappingsAreMergedNameByName() {
        Slo slo = slo("""
                  - name: a
                    objective: 99.9%
                    window: { rolling: 28d }
                    groupBy: []
                    labels: { tier: "2" }
                    links: []
                    sli: { errorRatio: vector(0) }
                    alerting:
                      page: { minimumTraffic: 0.5 }
                      ticket: { severity: low }
                      tiers: [{ urgency: page, factor: 6, long: 6h, short: 30m }]
                      annotations: { text: own }
                """);
        assertThat(slo.objective()).hasToString("99.9%");
        assertThat(slo.window()).hasToString("28d");
        assertThat(slo.groupBy()).isEmpty();
        assertThat(slo.labels()).isEqualTo(Labels.of(Map.of("area", "edge", "tier", "2")));
        assertThat(slo.links()).isEmpty();
        assertThat(slo.alerting().page().severity()).isEqualTo("high");
        assertThat(slo.alerting().page().minimumFailures()).hasValue(7);
        assertThat(slo.alerting().page().minimumTraffic()).isPresent();
        assertThat(slo.alerting().ticket().enabled()).isTrue();
        assertThat(slo.alerting().ticket().severity()).isEqualTo("low");
        assertThat(slo.tiers()).hasSize(1);
        assertThat(slo.alerting().annotations()).isEqualTo(Labels.of(Map.of("note", "shared", "text", "own")));
    }

    @Test
    void aSpecThatSaysNothingGetsTheDefaultsOfTheFormat() {
        Slo slo = Specs.slo("slos: [{ name: a, objective: 99%, sli: { errorRatio: vector(0) } }]");
        assertThat(slo.title()).isEqualTo("a");
        assertThat(slo.description()).isEmpty();
        assertThat(slo.window()).hasToString("30d");
        assertThat(slo.scrapeInterval()).isEqualTo(TimeSpan.ofSeconds(15));
        assertThat(slo.traffic()).isEmpty();
        assertThat(slo.alerting()).isEqualTo(Alerting.DEFAULT);
    }

    @Test
    void aPathOfAnSloLeadsToTheDefaultsWhereItsValueComesFromThere() {
        ServiceSpec spec = Specs.spec(DEFAULTS + """
                  - name: a
                    window: 28d
                    sli: { errorRatio: vector(0) }
                    alerting:
                      page: { severity: low }
                      tiers: [{ urgency: page, factor: 6, long: 6h, short: 30m }]
                """);
        assertThat(place(spec, "objective")).isEqualTo("4:14");
        assertThat(place(spec, "window")).isEqualTo("23:13");
        assertThat(place(spec, "groupBy[1]")).isEqualTo("8:19");
        assertThat(place(spec, "alerting.page.severity")).isEqualTo("26:25");
        assertThat(place(spec, "alerting.page.minimumFailures")).isEqualTo("12:46");
        assertThat(place(spec, "alerting.tiers[0].factor")).isEqualTo("27:40");
        assertThat(place(spec, "alerting.tiers[1]"))
                .as("no second tier: the list")
                .isEqualTo("27:14");
        assertThat(place(spec, "title")).as("nowhere: the SLO").isEqualTo("22:5");
    }

    @Test
    void documentsDoNotShareTheirDefaults() {
        assertThat(Specs.codes(DEFAULTS + BARE + "---\napiVersion: slo/v1\nservice: mail\nslos:\n" + BARE))
                .containsExactly("yaml.missing-key");
    }

    private static Slo slo(String entry) {
        return Specs.spec(DEFAULTS + entry).service().slos().get(0);
    }

    private static String place(ServiceSpec spec, String rest) {
        Origin origin = spec.origins().at(new SpecPath("slos[0]." + rest));
        return origin.start().toString();
    }
}
