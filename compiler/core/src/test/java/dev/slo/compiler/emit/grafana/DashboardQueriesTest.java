package dev.slo.compiler.emit.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Promtool;
import dev.slo.compiler.Tool;
import dev.slo.compiler.dashboard.DashboardFile;
import dev.slo.compiler.dashboard.DrawnPanel;
import dev.slo.compiler.dashboard.Expansion;
import dev.slo.compiler.dashboard.PanelQuery;
import dev.slo.compiler.emit.YamlText;
import dev.slo.promql.PromqlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every query of every panel, with its variables filled in, is PromQL to Prometheus and to us. */
class DashboardQueriesTest {

    @TempDir
    private Path folder;

    @Test
    void prometheusTakesEveryQuery() throws IOException {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (String expr : queries()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("record", "query:" + rules.size());
            rule.put("expr", expr);
            rules.add(rule);
        }
        Path file = folder.resolve("queries.yml");
        Files.writeString(
                file, YamlText.of("Queries.", Map.of("groups", List.of(Map.of("name", "queries", "rules", rules)))));

        Tool.Run run = Promtool.checkRules(file);

        assertThat(run.passed()).as(run.output()).isTrue();
        assertThat(rules).hasSizeGreaterThan(100);
    }

    @Test
    void soDoWe() {
        assertThat(queries())
                .allSatisfy(expr ->
                        assertThat(PromqlParser.parse(expr).problems()).as(expr).isEmpty());
    }

    @Test
    void noVariableIsLeftUnknown() {
        assertThat(queries()).noneMatch(expr -> expr.replace("${1}xx", "").contains("$"));
    }

    private static SortedSet<String> queries() {
        SortedSet<String> queries = new TreeSet<>();
        for (DashboardFile dashboard : Boards.all()) {
            Expansion expansion = Boards.opened(dashboard);
            dashboard.annotations().forEach(expr -> queries.add(expansion.apply(expr)));
            for (DrawnPanel panel : dashboard.panels()) {
                panel.queries().stream()
                        .filter(PanelQuery::isPromql)
                        .forEach(query -> queries.add(expansion.apply(query.expr())));
            }
        }
        return queries;
    }
}
