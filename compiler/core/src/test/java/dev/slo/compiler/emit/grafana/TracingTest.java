package dev.slo.compiler.emit.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TracingTest {

    /** The names to show that Grafana's source for Jaeger gives its columns; renaming and links go by these. */
    private static final List<String> SHOWN = List.of("Trace ID", "Trace name", "Start time", "Duration");

    private final JsonNode table = table();

    @Test
    void columnsGoByTheNamesThatJaegersSourceShows() {
        List<String> kept = new ArrayList<>();
        table.path("transformations")
                .path(1)
                .path("options")
                .path("include")
                .path("names")
                .forEach(name -> kept.add(name.asString("")));

        assertThat(kept).isEqualTo(SHOWN);
    }

    @Test
    void aClickOnATraceShowsItOnTheSamePage() {
        JsonNode override = table.path("fieldConfig").path("overrides").path(0);

        assertThat(override.path("matcher").path("options").asString("")).isEqualTo("Trace");
        assertThat(override.findValue("url").asString(""))
                .startsWith("/d/platform-tracing?var-trace_id=${__value.raw}&")
                .doesNotContain("${__all_variables}");
    }

    private static JsonNode table() {
        String board = Boards.emitted(Boards.samples()).stream()
                .filter(artefact -> artefact.path().endsWith("/platform-tracing.json"))
                .findFirst()
                .orElseThrow()
                .content();
        for (JsonNode panel : new JsonMapper().readTree(board).path("panels")) {
            if (panel.path("type").asString("").equals("table")) {
                return panel;
            }
        }
        throw new AssertionError("no table of traces");
    }
}
