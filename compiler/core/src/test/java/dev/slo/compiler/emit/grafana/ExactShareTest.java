package dev.slo.compiler.emit.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 99.9896 % of good events miss an objective of 99.99 %, and must not be shown as 99.990 %. */
class ExactShareTest {

    @ParameterizedTest
    @CsvSource({"99.9%, 3", "95%, 3", "99.95%, 4", "99.99%, 4", "99.999%, 5"})
    void figuresHaveTheDigitsThatTellAKeptObjectiveFromAMissedOne(String objective, int decimals) {
        String yaml = "apiVersion: slo/v1\nservice: shop\nslos:\n"
                + Boards.slo("a", 0).replace("99%", objective);

        assertThat(decimals(yaml, "slo-shop", "Objective")).containsExactly(decimals);
        assertThat(decimals(yaml, "slo-shop", "Measured")).containsExactly(decimals);
        assertThat(decimals(yaml, "slo-shop", "Indicator against objective")).containsExactly(decimals);
        assertThat(decimals(yaml, "work-shop", "Success")).containsExactly(decimals);
        assertThat(decimals(yaml, "slo-trends", "Good share of the last day, the lowest"))
                .containsExactly(decimals);
        assertThat(board(yaml, "slo-overview").toString()).contains("\"id\":\"decimals\",\"value\":" + decimals);
    }

    private static List<Integer> decimals(String yaml, String uid, String title) {
        List<Integer> found = new ArrayList<>();
        for (JsonNode panel : board(yaml, uid).path("panels")) {
            collect(panel, title, found);
            panel.path("panels").forEach(inner -> collect(inner, title, found));
        }
        return found;
    }

    private static void collect(JsonNode panel, String title, List<Integer> found) {
        if (panel.path("title").asString("").equals(title)) {
            found.add(
                    panel.path("fieldConfig").path("defaults").path("decimals").asInt(-1));
        }
    }

    private static JsonNode board(String yaml, String uid) {
        return Boards.emitted(Boards.plans("shop", yaml)).stream()
                .filter(artefact -> artefact.path().endsWith("/" + uid + ".json"))
                .map(artefact -> new JsonMapper().readTree(artefact.content()))
                .findFirst()
                .orElseThrow();
    }
}
