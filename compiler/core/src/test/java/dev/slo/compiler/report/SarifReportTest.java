package dev.slo.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Explanation;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Position;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the SARIF 2.1.0 standard demands of a log, as far as we write one. */
class SarifReportTest {

    private final JsonNode log = log(
            new Origin.Text("slos/a b:ü.yaml", new Position(3, 5), new Position(3, 9)),
            new Origin.Text("<stdin>", new Position(1, 1), new Position(1, 1)),
            new Origin.Whole("/absolute/x.yaml"),
            new Origin.Whole("c:d.yaml"));

    @Test
    void theLogNamesItsVersionAndItsTool() {
        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(run().at("/tool/driver/name").asString()).isEqualTo("slo");
        assertThat(run().get("columnKind").asString()).isEqualTo("unicodeCodePoints");
    }

    @Test
    void everyResultPointsAtItsRule() {
        JsonNode rules = run().at("/tool/driver/rules");
        for (JsonNode result : run().get("results")) {
            JsonNode rule = rules.get(result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(result.get("level").asString()).isIn("error", "warning", "note");
            assertThat(result.at("/message/text").asString()).isNotBlank();
        }
    }

    @Test
    void aRuleExplainsItselfByItsPage() {
        JsonNode rule = run().at("/tool/driver/rules/0");
        String page = Explanation.of(new Code("yaml.syntax")).orElseThrow();

        assertThat(rule.at("/help/markdown").asString()).isEqualTo(page);
        assertThat(rule.at("/help/text").asString()).doesNotContain("## ", "```");
        assertThat(page).contains(rule.at("/shortDescription/text").asString());
    }

    @Test
    void everyLocationHasAValidUriAndARegionThatEndsBehindItsStart() {
        for (JsonNode result : run().get("results")) {
            JsonNode location = result.at("/locations/0/physicalLocation");
            assertThat(URI.create(location.at("/artifactLocation/uri").asString())
                            .toASCIIString())
                    .isEqualTo(location.at("/artifactLocation/uri").asString());
            JsonNode region = location.path("region");
            if (!region.isMissingNode()) {
                assertThat(region.get("startLine").asInt()).isPositive();
                assertThat(region.get("endColumn").asInt())
                        .isGreaterThanOrEqualTo(region.get("startColumn").asInt());
            }
        }
    }

    @Test
    void pathsAreWrittenAsUris() {
        assertThat(run().get("results").valueStream().map(result -> result.at(
                                "/locations/0/physicalLocation/artifactLocation/uri")
                        .asString()))
                .containsExactlyInAnyOrder(
                        "slos/a%20b:%C3%BC.yaml", "%3Cstdin%3E", "file:///absolute/x.yaml", "./c:d.yaml");
    }

    private JsonNode run() {
        assertThat(log.get("runs")).hasSize(1);
        return log.get("runs").get(0);
    }

    private static JsonNode log(Origin... origins) {
        List<Diagnostic> diagnostics = Stream.of(origins)
                .map(origin -> Diagnostic.error(new Code("yaml.syntax"), origin, "wrong")
                        .withHint("right"))
                .toList();
        return JsonMapper.shared().readTree(SarifReport.print(diagnostics, "1.2.3"));
    }
}
