package dev.slo.compiler.emit.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.plan.ServicePlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the classes of HTTP codes look like. */
class StatusClassesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyClassHasAColourThatMeansTheSameEverywhere() {
        assertThat(colours("status=~\"5..\"", "Requests by class"))
                .containsExactly(
                        entry("1xx", "#8A8A8A"),
                        entry("2xx", "#009E73"),
                        entry("3xx", "#56B4E9"),
                        entry("4xx", "#E69F00"),
                        entry("5xx", "#D55E00"));
    }

    @Test
    void outcomesOfOtherKindsAreToldApartByPalette() {
        assertThat(colours("result=\"failed\"", "Requests by result")).isEmpty();
    }

    /** The fixed colours of a panel, by the name in its legend. */
    private static Map<String, String> colours(String failing, String title) {
        List<ServicePlan> plans = Boards.plans(
                "shop",
                "apiVersion: slo/v1\nservice: shop\nred:\n  requests: r_total\n  errors: 'r_total{" + failing
                        + "}'\nslos:\n" + Boards.slo("a", 0));
        Map<String, String> colours = new TreeMap<>();
        for (JsonNode override : panel(plans, title).path("fieldConfig").path("overrides")) {
            JsonNode matcher = override.path("matcher");
            assertThat(matcher.path("id").asString("")).isEqualTo("byName");
            JsonNode colour = override.path("properties").path(0).path("value");
            assertThat(colour.path("mode").asString("")).isEqualTo("fixed");
            colours.put(
                    matcher.path("options").asString(""),
                    colour.path("fixedColor").asString(""));
        }
        return colours;
    }

    private static JsonNode panel(List<ServicePlan> plans, String title) {
        for (Artefact artefact : Boards.emitted(plans)) {
            for (JsonNode panel : JSON.readTree(artefact.content()).path("panels")) {
                if (panel.path("title").asString("").equals(title)) {
                    return panel;
                }
            }
        }
        throw new AssertionError("no panel " + title);
    }
}
