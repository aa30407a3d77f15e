package dev.slo.compiler.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.slo.model.TimeSpan;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardFileTest {

    private static final String JSON = """
            {
              "uid": "slo-shop", "title": "Shop", "description": "Whether it sells",
              "templating": {"list": [
                {"type": "datasource", "name": "datasource", "query": "prometheus"},
                {"type": "query", "name": "slo", "allValue": ".+", "current": {"text": "All", "value": ["$__all"]}},
                {"type": "query", "name": "job", "current": {"text": "x", "value": ["api", "worker"]}},
                {"type": "textbox", "name": "id", "current": {"value": "abc"}}
              ]},
              "annotations": {"list": [
                {"datasource": {"type": "prometheus"}, "expr": "ALERTS"},
                {"datasource": {"type": "grafana"}, "target": {}}
              ]},
              "panels": [
                {"id": 1, "type": "stat", "title": "Up", "gridPos": {"x": 0, "y": 0, "w": 24, "h": 4}, "targets": [
                  {"refId": "A", "datasource": {"type": "prometheus"}, "expr": "up", "instant": true}]},
                {"id": 2, "type": "row", "title": "Orders", "gridPos": {"x": 0, "y": 4, "w": 24, "h": 1}, "panels": [
                  {"id": 3, "type": "timeseries", "title": "Rate", "gridPos": {"x": 0, "y": 1, "w": 12, "h": 8},
                   "targets": [{"refId": "A", "datasource": {"type": "prometheus"}, "legendFormat": "{{path}}",
                     "expr": "rate(orders_total{slo=~\\"$slo\\"}[$__rate_interval])"}]},
                  {"id": 4, "type": "logs", "title": "Lines", "gridPos": {"x": 12, "y": 1, "w": 12, "h": 6},
                   "targets": [{"refId": "A", "datasource": {"type": "loki"}, "expr": "{job=\\"api\\"}"}]}]},
                {"id": 5, "type": "text", "title": "Notes", "gridPos": {"x": 0, "y": 5, "w": 24, "h": 3}}
              ]
            }
            """;

    private final DashboardFile dashboard = DashboardFile.read(JSON);

    @Test
    void panelsOfFoldedRowsStandBelowTheirHeadingAndMoveTheOthersDown() {
        assertThat(dashboard.panels())
                .extracting(DrawnPanel::id, DrawnPanel::row, DrawnPanel::x, DrawnPanel::y)
                .containsExactly(
                        tuple(1, "", 0, 0),
                        tuple(2, "Orders", 0, 4),
                        tuple(3, "Orders", 0, 5),
                        tuple(4, "Orders", 12, 5),
                        tuple(5, "Orders", 0, 13));
    }

    @Test
    void queriesTellTheirSourceAndHowTheyAreAsked() {
        assertThat(dashboard.panels())
                .flatExtracting(DrawnPanel::queries)
                .extracting(PanelQuery::source, PanelQuery::instant, PanelQuery::isPromql)
                .containsExactly(
                        tuple("prometheus", true, true), tuple("prometheus", false, true), tuple("loki", false, false));
        assertThat(dashboard.annotations()).containsExactly("ALERTS");
    }

    @Test
    void variablesStandForAllValuesOrForThoseChosen() {
        assertThat(dashboard.variables()).isEqualTo(Map.of("slo", ".+", "job", "api|worker", "id", "abc"));
    }

    @Test
    void aRateLooksBackFourScrapesOrMore() {
        String expr = dashboard.panels().get(2).queries().get(0).expr();
        Expansion minutes =
                Expansion.of(dashboard, TimeSpan.ofHours(1), TimeSpan.ofSeconds(15), TimeSpan.ofSeconds(15));
        Expansion coarse = Expansion.of(dashboard, TimeSpan.ofDays(7), TimeSpan.ofHours(1), TimeSpan.ofSeconds(15));

        assertThat(minutes.apply(expr)).isEqualTo("rate(orders_total{slo=~\".+\"}[1m])");
        assertThat(coarse.with("slo", "a").apply(expr)).isEqualTo("rate(orders_total{slo=~\"a\"}[1h15s])");
    }

    @Test
    void whatIsNoVariableStays() {
        Expansion expansion =
                Expansion.of(dashboard, TimeSpan.ofHours(2), TimeSpan.ofSeconds(5), TimeSpan.ofSeconds(15));

        assertThat(expansion.apply("a$b ${job:regex} $__range $__range_s $__interval 5.$ ${__data.fields.x}"))
                .isEqualTo("a$b api|worker 2h 7200 15s 5.$ ${__data.fields.x}");
    }

    @Test
    void somethingElseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DashboardFile.read("{"));
        assertThatIllegalArgumentException().isThrownBy(() -> DashboardFile.read("{\"kind\": \"Dashboard\"}"));
    }
}
