package dev.slo.compiler.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slo.compiler.dashboard.DashboardFile;
import dev.slo.compiler.review.asked.Answer;
import dev.slo.compiler.review.asked.Answers;
import dev.slo.compiler.review.asked.Ask;
import dev.slo.compiler.review.asked.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PreviewTest {

    private static final String BOARD = """
            {"uid": "shop", "title": "Shop", "time": {"from": "now-1h"}, "panels": [
              {"id": 1, "type": "stat", "title": "Left", "gridPos": {"x": 0, "y": 0, "w": 6, "h": 4},
               "fieldConfig": {"defaults": {"unit": "percentunit", "thresholds": {"steps": [
                 {"color": "#D55E00", "value": null}, {"color": "#009E73", "value": 0.2}]}}},
               "targets": [{"refId": "A", "datasource": {"type": "prometheus"}, "expr": "left", "instant": true}]},
              {"id": 2, "type": "timeseries", "title": "Rate <of> orders", "gridPos": {"x": 6, "y": 0, "w": 18, "h": 8},
               "targets": [{"refId": "A", "datasource": {"type": "prometheus"}, "expr": "rate(x[$__rate_interval])",
                 "legendFormat": "{{path}}"}]},
              {"id": 3, "type": "timeseries", "title": "Broken", "gridPos": {"x": 0, "y": 8, "w": 12, "h": 8},
               "targets": [{"refId": "A", "datasource": {"type": "prometheus"}, "expr": "broken{"}]},
              {"id": 4, "type": "table", "title": "Empty", "gridPos": {"x": 12, "y": 8, "w": 12, "h": 8},
               "targets": [{"refId": "A", "datasource": {"type": "prometheus"}, "expr": "nothing", "instant": true}]},
              {"id": 5, "type": "logs", "title": "Lines", "gridPos": {"x": 0, "y": 16, "w": 24, "h": 4},
               "targets": [{"refId": "A", "datasource": {"type": "loki"}, "expr": "{job=\\"shop\\"}"}]}
            ]}
            """;

    private final DashboardFile board = DashboardFile.read(BOARD);

    @Test
    void everyQueryOfPrometheusIsAskedWithValuesInPlaceOfVariables() {
        assertThat(new Preview(Optional.empty(), List.of(board)).asks())
                .extracting(Ask::expr)
                .containsExactlyInAnyOrder("left", "rate(x[1m])", "broken{", "nothing");
    }

    @Test
    void anotherRangeIsAskedAndToldInPlaceOfTheDashboardsOwn() {
        Preview week = new Preview(Optional.empty(), List.of(board)).over(DrawnRange.parse("7d"));

        assertThat(week.asks())
                .filteredOn(ask -> ask.stepSeconds() > 0)
                .isNotEmpty()
                .allMatch(ask -> ask.rangeSeconds() == 604_800);
        assertThat(week.asks()).extracting(Ask::expr).contains("left", "rate(x[1h45m15s])");
        assertThat(week.draw(answers(week), Exceptions.NONE).html()).contains("The last 7d, times in UTC");
    }

    @Test
    void aSeriesThatIsPaintedByItsNameKeepsItsColour() {
        String painted = """
                "fieldConfig": {"overrides": [{"matcher": {"id": "byName", "options": "a<b"}, "properties": [
                  {"id": "color", "value": {"mode": "fixed", "fixedColor": "#D55E01"}}]}]},
                "targets": [{"refId": "A", "datasource": {"type": "prometheus"}, "expr": "rate(x""";
        DashboardFile changed = DashboardFile.read(BOARD.replace(
                "\"targets\": [{\"refId\": \"A\", \"datasource\": {\"type\": \"prometheus\"}, \"expr\": \"rate(x",
                painted));
        Preview preview = new Preview(Optional.empty(), List.of(changed));

        assertThat(preview.draw(answers(preview), Exceptions.NONE).html()).contains("#D55E01");
    }

    @Test
    void panelsThatFailOrShowNothingAreFoundUnlessExcused() {
        Exceptions exceptions = Exceptions.parse("""
                # why
                shop / Empty: nothing is sold at night
                shop / Left: no longer true
                """);
        Preview.Drawn drawn = draw(exceptions);

        assertThat(drawn.isAtFault()).isTrue();
        assertThat(drawn.panels()).isEqualTo(5);
        assertThat(drawn.findings())
                .containsExactly(
                        new Preview.Finding("shop", "Broken", "unclosed brace", Optional.empty()),
                        new Preview.Finding("shop", "Empty", "No data", Optional.of("nothing is sold at night")));
        assertThat(drawn.unused()).extracting(Exceptions.Excused::panel).containsExactly("Left");
    }

    @Test
    void thePageShowsValuesInTheirUnitsAndEscapesWhatDashboardsSay() {
        String html = draw(Exceptions.NONE).html();

        assertThat(html)
                .contains(
                        "<strong>25 %</strong>",
                        "border-color:#009E73", "Rate &lt;of&gt; orders", "a&lt;b", "unclosed brace")
                .contains("Asks loki, which a preview cannot")
                .doesNotContain("Rate <of> orders", "a<b", "http://", "https://");
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale locale = Locale.getDefault();
        String expected = draw(Exceptions.NONE).html();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(draw(Exceptions.NONE).html()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void changedPanelsStandBesideWhatTheyWere() {
        DashboardFile changed =
                DashboardFile.read(BOARD.replace("\"percentunit\"", "\"short\"").replace("\"id\": 5", "\"id\": 6"));
        Preview preview = new Preview(Optional.of(List.of(board)), List.of(changed));
        String html = preview.draw(answers(preview), Exceptions.NONE).html();

        assertThat(html)
                .contains("3 panels changed", ">added<", ">removed<", ": units, thresholds or colours")
                .contains("<strong>25 %</strong>", "<strong>0.25</strong>");
    }

    @Test
    void aShareHasAsManyDecimalsAsItsPanelAsksFor() {
        DashboardFile exact = DashboardFile.read(
                BOARD.replace("\"unit\": \"percentunit\"", "\"unit\": \"percentunit\", \"decimals\": 3"));

        assertThat(drawn(exact, 0.99957).html()).contains("<strong>99.957 %</strong>");
        assertThat(drawn(board, 0.99957).html()).contains("<strong>100 %</strong>");
    }

    @Test
    void barsStandInTheOrderThatTheirQueryAsksFor() {
        assertThat(bars("sort(left)")).containsSubsequence("p0 ", "p1 ", "p2 ");
        assertThat(bars("sort_desc(left)")).containsSubsequence("p2 ", "p1 ", "p0 ");
    }

    @Test
    void seriesStandInTheOrderOfTheirLabelsValues() {
        Answer.Found found = new Answer.Found(List.of(of("/a/{id}"), of("/b"), of("/a")));

        assertThat(found.series()).extracting(one -> one.labels().get("p")).containsExactly("/a", "/a/{id}", "/b");
    }

    @Test
    void anExceptionMayNameTheRowAndLeaveTextOpen() {
        DashboardFile rows = DashboardFile.read("""
                {"uid": "shop-eu", "title": "Shop", "time": {"from": "now-1h"}, "panels": [
                  {"id": 1, "type": "row", "title": "latency: quick", "gridPos": {"x": 0, "y": 0, "w": 24, "h": 1},
                   "collapsed": true, "panels": [
                     {"id": 2, "type": "stat", "title": "Empty", "gridPos": {"x": 0, "y": 1, "w": 6, "h": 4}, "targets":
                       [{"refId": "A", "datasource": {"type": "prometheus"}, "expr": "nothing", "instant": true}]}]}]}
                """);
        Preview preview = new Preview(Optional.empty(), List.of(rows));
        Preview.Drawn drawn = preview.draw(
                answers(preview), Exceptions.parse("shop-* / latency: * / Empty: a\nshop-* / orders: * / Empty: b\n"));

        assertThat(drawn.findings())
                .containsExactly(new Preview.Finding("shop-eu", "latency: quick / Empty", "No data", Optional.of("a")));
        assertThat(drawn.unused()).extracting(Exceptions.Excused::reason).containsExactly("b");
    }

    @Test
    void anExceptionWithoutAReasonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exceptions.parse("# fine\nshop / Empty\n"))
                .withMessage("line 2 is not 'dashboard / panel: reason'");
    }

    private static String bars(String expr) {
        DashboardFile bars = DashboardFile.read(BOARD.replace("\"type\": \"stat\"", "\"type\": \"bargauge\"")
                .replace("\"expr\": \"left\"", "\"expr\": \"" + expr + "\", \"legendFormat\": \"{{p}} \""));
        return drawn(bars, 0.25, 0.5, 0.75).html();
    }

    /** With these values of the first panel, of series p0, p1 and so on. */
    private static Preview.Drawn drawn(DashboardFile dashboard, double... left) {
        Preview preview = new Preview(Optional.empty(), List.of(dashboard));
        TreeMap<Ask, Answer> answers = new TreeMap<>();
        preview.asks().forEach(ask -> answers.put(ask, ask.expr().contains("left") ? found(left) : answer(ask)));
        return preview.draw(new Answers(1_763_640_000, answers), Exceptions.NONE);
    }

    private static Answer found(double... values) {
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            all.add(new Series(new TreeMap<>(Map.of("p", "p" + i)), List.of(values[i])));
        }
        return new Answer.Found(all);
    }

    private static Series of(String value) {
        return new Series(new TreeMap<>(Map.of("p", value)), List.of(1.0));
    }

    private Preview.Drawn draw(Exceptions exceptions) {
        Preview preview = new Preview(Optional.empty(), List.of(board));
        return preview.draw(answers(preview), exceptions);
    }

    private static Answers answers(Preview preview) {
        TreeMap<Ask, Answer> answers = new TreeMap<>();
        preview.asks().forEach(ask -> answers.put(ask, answer(ask)));
        return new Answers(1_763_640_000, answers);
    }

    private static Answer answer(Ask ask) {
        return switch (ask.expr()) {
            case "left" -> new Answer.Found(List.of(new Series(new TreeMap<>(), List.of(0.25))));
            case "broken{" -> new Answer.Failed("unclosed brace");
            case "nothing" -> new Answer.Found(List.of());
            default -> {
                TreeMap<String, String> labels = new TreeMap<>();
                labels.put("path", "a<b");
                List<Double> values = new ArrayList<>();
                for (int i = 0; i < ask.points(); i++) {
                    values.add(i % 10 == 3 ? Double.NaN : (double) i);
                }
                yield new Answer.Found(List.of(new Series(labels, values)));
            }
        };
    }
}
