package dev.slo.compiler.emit.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Grafana's dashboard-linter asks of a dashboard, and a little more, of every one that is emitted. */
class DashboardRulesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WITHOUT_QUERY = Set.of("text", "row");
    private static final Set<String> WITHOUT_LEGEND = Set.of("table", "logs", "traces");
    private static final String ONLY_REQUESTS =
            "apiVersion: slo/v1\nservice: spare\nred: { requests: r_total, by: [path, datasource] }\nslos:\n"
                    + Boards.slo("a", 0);
    private static final Pattern RATE = Pattern.compile("\\b(?:i?rate|increase)\\([^\\[]*\\[([^\\]]*)]");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([a-z]\\w*)");

    @TestFactory
    Stream<DynamicTest> everyDashboardFollowsTheRules() {
        List<Artefact> artefacts = new ArrayList<>(Boards.emitted(Boards.samples()));
        artefacts.addAll(Boards.emitted(Boards.golden()));
        artefacts.addAll(Boards.emitted(List.of(Boards.serviceOf("large", 200))));
        artefacts.addAll(Boards.emitted(Boards.plans("spare", ONLY_REQUESTS)));
        assertThat(artefacts).hasSizeGreaterThan(20);
        return artefacts.stream().map(artefact -> DynamicTest.dynamicTest(artefact.path(), () -> check(artefact)));
    }

    private static void check(Artefact artefact) {
        JsonNode dashboard = JSON.readTree(artefact.content());
        assertThat(artefact.path()).endsWith("/" + dashboard.path("uid").asString("") + ".json");
        boolean traces = artefact.path().endsWith("/platform-tracing.json");
        everyDataSourceIsAVariable(dashboard, traces ? List.of("loki", "jaeger") : List.of("prometheus"));
        variablesAskAgainWhenTheTimeRangeChanges(dashboard);
        everyVariableIsUsedAndEveryUseIsDefined(dashboard, artefact.content());
        assertThat(dashboard.path("editable").asBoolean(true)).isFalse();
        assertThat(dashboard.path("refresh").asString("")).isIn("30s", "5m");
        assertThat(dashboard.path("description").asString("")).isNotBlank();
        linksKeepTimeAndChoicesWithinGrafanaOnly(dashboard);
        for (JsonNode panel : panels(dashboard)) {
            if (!panel.path("type").asString("").equals("row")) {
                panelIsComplete(panel);
                barsAreInOrder(panel);
            }
        }
    }

    private static void linksKeepTimeAndChoicesWithinGrafanaOnly(JsonNode dashboard) {
        for (JsonNode link : dashboard.path("links")) {
            boolean within = !link.path("url").asString("").startsWith("http");
            assertThat(link.path("keepTime").asBoolean(!within))
                    .as(link.toString())
                    .isEqualTo(within);
        }
        for (JsonNode panel : panels(dashboard)) {
            List<JsonNode> links = new ArrayList<>();
            panel.path("links").forEach(links::add);
            panel.path("fieldConfig").findValues("value").stream()
                    .filter(value -> value.isArray() && value.path(0).has("url"))
                    .forEach(value -> value.forEach(links::add));
            for (JsonNode link : links) {
                String url = link.path("url").asString("");
                assertThat(url.contains("${__url_time_range}")).as(url).isEqualTo(url.startsWith("/"));
                assertThat(url.contains("datasource:queryparam}") || url.contains("${__all_variables}"))
                        .as(url)
                        .isEqualTo(url.startsWith("/"));
            }
        }
    }

    /** Grafana draws them as they come; those of several queries stand in the order of the queries. */
    private static void barsAreInOrder(JsonNode panel) {
        if (panel.path("type").asString("").equals("bargauge")
                && panel.path("targets").size() == 1) {
            assertThat(panel.path("targets").path(0).path("expr").asString(""))
                    .as(panel.path("title").asString(""))
                    .startsWith("sort");
        }
    }

    private static void everyDataSourceIsAVariable(JsonNode dashboard, List<String> plugins) {
        for (int i = 0; i < plugins.size(); i++) {
            String plugin = plugins.get(i);
            boolean prometheus = plugin.equals("prometheus");
            String title = Character.toUpperCase(plugin.charAt(0)) + plugin.substring(1) + " data source";
            JsonNode source = dashboard.path("templating").path("list").path(i);
            assertThat(source.path("type").asString("")).isEqualTo("datasource");
            assertThat(source.path("query").asString("")).isEqualTo(plugin);
            assertThat(source.path("name").asString("")).isEqualTo(prometheus ? "datasource" : plugin + "_datasource");
            assertThat(source.path("label").asString("")).isEqualTo(prometheus ? "Data source" : title);
        }
    }

    private static void variablesAskAgainWhenTheTimeRangeChanges(JsonNode dashboard) {
        for (JsonNode variable : dashboard.path("templating").path("list")) {
            if (variable.path("type").asString("").equals("query")) {
                assertThat(variable.path("refresh").asInt(0)).isEqualTo(2);
                assertThat(variable.path("query").path("query").asString("")).startsWith("label_values(");
            }
        }
    }

    private static void everyVariableIsUsedAndEveryUseIsDefined(JsonNode dashboard, String text) {
        List<String> defined = new ArrayList<>();
        for (JsonNode variable : dashboard.path("templating").path("list")) {
            defined.add(variable.path("name").asString(""));
        }
        assertThat(defined).doesNotHaveDuplicates();
        assertThat(defined).allMatch(name -> text.contains("$" + name) || text.contains("${" + name));
        List<String> used = new ArrayList<>();
        for (JsonNode panel : panels(dashboard)) {
            for (JsonNode target : panel.path("targets")) {
                VARIABLE.matcher(target.path("expr").asString("")).results().forEach(use -> used.add(use.group(1)));
            }
        }
        assertThat(defined).containsAll(used);
    }

    private static void panelIsComplete(JsonNode panel) {
        String title = panel.path("title").asString("");
        assertThat(title).isNotBlank();
        assertThat(panel.path("description").asString("")).as(title).isNotBlank();
        assertThat(panel.path("links")).as(title).isNotEmpty();
        if (WITHOUT_QUERY.contains(panel.path("type").asString(""))) {
            return;
        }
        String plugin = panel.path("datasource").path("type").asString("");
        assertThat(panel.path("datasource").path("uid").asString(""))
                .as(title)
                .isEqualTo(plugin.equals("prometheus") ? "${datasource}" : "${" + plugin + "_datasource}");
        assertThat(panel.path("fieldConfig").path("defaults").path("unit").asString(""))
                .as(title)
                .isNotBlank();
        assertThat(panel.path("fieldConfig").path("defaults").path("thresholds").path("steps"))
                .as(title)
                .isNotEmpty();
        assertThat(panel.path("targets")).as(title).isNotEmpty();
        if (panel.path("type").asString("").equals("table") && plugin.equals("prometheus")) {
            assertThat(panel.path("transformations").toString().contains("Value #"))
                    .as("the name of values in " + title)
                    .isEqualTo(panel.path("targets").size() > 1);
        }
        for (JsonNode target : panel.path("targets")) {
            assertThat(target.path("datasource")).isEqualTo(panel.path("datasource"));
            assertThat(target.path("legendFormat").asString("").isEmpty())
                    .as(title)
                    .isEqualTo(WITHOUT_LEGEND.contains(panel.path("type").asString("")));
            ratesLookBackAsFarAsGrafanaSays(target.path("expr").asString(""));
        }
    }

    /** The value of a timeslice is the one exception: it is defined over the slice, whatever the screen's width. */
    private static void ratesLookBackAsFarAsGrafanaSays(String expr) {
        boolean slice = expr.contains("hits_total");
        assertThat(RATE.matcher(expr).results().map(match -> match.group(1)))
                .as(expr)
                .allMatch(range -> range.equals("$__rate_interval") || slice);
    }

    private static List<JsonNode> panels(JsonNode dashboard) {
        List<JsonNode> panels = new ArrayList<>();
        for (JsonNode panel : dashboard.path("panels")) {
            panels.add(panel);
            panel.path("panels").forEach(panels::add);
        }
        return panels;
    }
}
